import pino from "pino";
import { config } from "@/lib/config/config";

declare global {
  /** Shared by the server's own modules and Next's bundles of them. */
  var waymarkLog: pino.Logger | undefined;
}

/** One JSON line an event. Never hand it what a person typed, an address, a token or a whole request. */
export function log(): pino.Logger {
  return (globalThis.waymarkLog ??= pino({
    level: config().WAYMARK_LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ["email", "name", "recipient", "token", "*.email", "*.name", "*.recipient", "*.token"],
      remove: true,
    },
    serializers: { err: errorForLog },
  }));
}

/**
 * What a log may say about an error. Drizzle puts the bound parameters, which are personal data, into its message and
 * Postgres puts values into `detail`; of both only the kind, the code and the constraint remain.
 */
export function errorForLog(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code, constraint } = postgresFacts(error);
  const isDatabase = error.name === "PostgresError" || error.message.startsWith("Failed query:");
  const trace = (error.stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at "));
  return {
    kind: error.name,
    message: isDatabase ? "a database statement failed" : error.message,
    ...(code === undefined ? {} : { code }),
    ...(constraint === undefined ? {} : { constraint }),
    at: trace.slice(0, 6).map((line) => line.trim()),
  };
}

function postgresFacts(error: Error): { readonly code?: unknown; readonly constraint?: unknown } {
  for (let cause: unknown = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    if ("code" in cause)
      return { code: cause.code, constraint: "constraint_name" in cause ? cause.constraint_name : undefined };
  }
  return {};
}
