import { NextResponse, type NextRequest } from "next/server";
import { isDevelopment } from "@/lib/config/config";
import { answerPage } from "@/lib/http/answer-page";
import { contentSecurityPolicy, securityHeaders } from "@/lib/http/security-headers";

/**
 * Gives every page that is rendered on request a script policy with a fresh nonce, which Next copies onto its scripts,
 * and refuses action calls (Waymark has none) also where the front handler is missing.
 */
export function proxy(request: NextRequest): Response {
  if (request.headers.has("next-action")) {
    return answerPage({ status: 404, title: "There is nothing here", words: "Open the page here and use its form." });
  }
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy({ nonce, isDevelopment: isDevelopment() });
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
  // Only pages are read; what answers a form brings the policy of its own page.
  if (["GET", "HEAD"].includes(request.method)) response.headers.set("Content-Security-Policy", policy);
  return response;
}

export const config = { matcher: ["/((?!_next/static|favicon.ico).*)"] };
