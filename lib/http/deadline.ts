import { postgresCode } from "@/db/violation";

/** The database did not answer in time, is gone, or is full: worth another try in a moment. */
export class Unavailable extends Error {
  override readonly name = "Unavailable";
}

/** Ends with `Unavailable` when `work` takes longer than `milliseconds`; its own outcome wins otherwise. */
export async function withDeadline<Value>(work: Promise<Value>, milliseconds = 5_000): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Unavailable(`no answer within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Class 08 connection, 53 resources, 57 operator intervention (time-outs, shutdown, start), 58 the system around Postgres,
 * 40 rollback after retries; 25006 read only (a standby, or a primary that was demoted), 25P03 and 25P04 time-outs of a
 * transaction, 55P03 lock wait (Postgres, appendix A).
 */
const PASSING = /^(08|40|53|57|58)|^(25006|25P03|25P04|55P03)$/;
const NETWORK = new Set([
  "EAI_AGAIN",
  "ECONNABORTED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "CONNECT_TIMEOUT",
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
]);

/** Whether an error says that the database is in trouble now, and not that our code is wrong. */
export function isUnavailable(error: unknown): boolean {
  if (PASSING.test(postgresCode(error) ?? "")) return true;
  for (let cause: unknown = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    if (cause instanceof Unavailable) return true;
    if ("code" in cause && typeof cause.code === "string" && NETWORK.has(cause.code)) return true;
  }
  return false;
}
