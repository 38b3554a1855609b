import { appUrl, config } from "@/lib/config/config";

/** The origins whose pages may send us forms: APP_URL, or this machine's own names while APP_URL is not set. */
function ownOrigins(): readonly string[] {
  const { APP_URL, PORT } = config();
  if (APP_URL !== undefined) return [new URL(appUrl()).origin];
  return [`http://localhost:${PORT ?? 3000}`, `http://127.0.0.1:${PORT ?? 3000}`];
}

/**
 * Whether a request that changes something comes from one of our own pages. Forwarded headers are never believed.
 * Without an Origin header only a browser's own word (`Sec-Fetch-Site: same-origin`) counts.
 */
export function isFromOwnPage(headers: Headers): boolean {
  const origin = headers.get("origin");
  if (origin === null) return headers.get("sec-fetch-site") === "same-origin";
  return ownOrigins().includes(origin);
}
