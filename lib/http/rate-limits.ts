import { createHmac } from "node:crypto";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import type { Database } from "@/db/client";
import { rateLimits } from "@/db/schema/http";
import { log } from "@/lib/http/log";
import type { Result } from "@/lib/result";

/** At most `points` in `seconds` for one key; counted in Postgres, so over all servers together. */
export type RateLimit = { readonly name: string; readonly points: number; readonly seconds: number };

/** Counts one more try and tells how many seconds to wait: 0 means go on. */
export async function secondsToWait(database: Database, limit: RateLimit, key: string): Promise<number> {
  try {
    await limiterOf(database, limit).consume(key);
    return 0;
  } catch (error) {
    // The library rejects with its counters when the limit is reached, and with an Error when Postgres is in trouble.
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1_000));
    throw error;
  }
}

/** Takes back a try that turned out to be honest, such as a sign-in with the right password. */
export async function giveTryBack(database: Database, limit: RateLimit, key: string): Promise<void> {
  await limiterOf(database, limit).reward(key, 1);
}

/**
 * Does the work for which a try was counted. When it comes to nothing, because it was refused or because our side failed,
 * the try is given back: nobody has to wait for what they never got.
 */
export async function countWhenDone<Value, Refusal extends string>(
  database: Database,
  { limit, key }: { readonly limit: RateLimit; readonly key: string },
  work: () => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  let isDone = false;
  try {
    const result = await work();
    isDone = result.ok;
    return result;
  } finally {
    if (!isDone)
      await giveTryBack(database, limit, key).catch((error: unknown) =>
        log().warn({ err: error, limit: limit.name }, "a try could not be given back"),
      );
  }
}

function limiterOf(database: Database, limit: RateLimit): RateLimiterDrizzle {
  return new RateLimiterDrizzle({
    storeClient: database,
    schema: rateLimits,
    keyPrefix: limit.name,
    points: limit.points,
    duration: limit.seconds,
    clearExpiredByTimeout: false,
  });
}

/** Turns a network address or a mail address into a key that tells nobody which one it was. */
export function anonymousKey(value: string, secret: string): string {
  return createHmac("sha256", secret).update(value).digest("base64url").slice(0, 22);
}
