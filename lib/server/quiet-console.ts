import { errorForLog, log } from "@/lib/http/log";

/**
 * Sends what libraries print (Next above all) through our log. Errors lose their parameters on the way, which Drizzle
 * puts into its messages and which are personal data.
 */
export function quietConsole(): void {
  const { console: terminal } = globalThis;
  terminal.error = (...parts: unknown[]) => log().error({ parts: parts.map(forLog) }, "a library reported an error");
  terminal.warn = (...parts: unknown[]) => log().warn({ parts: parts.map(forLog) }, "a library warned");
  terminal.log = () => undefined;
  terminal.info = () => undefined;
  terminal.debug = () => undefined;
}

function forLog(part: unknown): unknown {
  if (part instanceof Error) return errorForLog(part);
  return typeof part === "string" ? (part.split("\n", 1)[0] ?? "").slice(0, 200) : typeof part;
}
