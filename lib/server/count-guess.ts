import { config } from "@/lib/config/config";
import { database } from "@/lib/database";
import { log } from "@/lib/http/log";
import { anonymousKey, secondsToWait } from "@/lib/http/rate-limits";

/** People mistype an address a few times; nobody finds one of 2^256 by trying. */
const limit = { name: "guessed-address", points: 30, seconds: 900 };

/** Counts one secret address that led nowhere, and tells how many seconds the visitor must wait before the next. */
export async function countGuess(visitor: string): Promise<number> {
  try {
    return await secondsToWait(database(), limit, anonymousKey(visitor, config().WAYMARK_SECRET ?? ""));
  } catch (error) {
    log().warn({ err: error }, "a guessed address was not counted");
    return 0;
  }
}
