import { setTimeout as delay } from "node:timers/promises";
import type { Database } from "@/db/client";
import { anonymousKey, giveTryBack, secondsToWait, type RateLimit } from "@/lib/http/rate-limits";
import { accepted, refused, type Result } from "@/lib/result";
import { startSession } from "@/lib/staff/commands/sessions";
import { findStaffByPassword } from "@/lib/staff/queries";
import type { SignInRefusal } from "@/lib/staff/words";

/** Guessing one account from one place. The owner, who is elsewhere, isn't touched by it. */
const pairLimit: RateLimit = { name: "sign-in-pair", points: 10, seconds: 900 };
/** Guessing one account from many places: every further try only takes longer, so that nobody can lock the owner out. */
const accountLimit: RateLimit = { name: "sign-in-account", points: 30, seconds: 900 };
const accountDelayMs = 2_000;
/** Guessing many accounts from one place. */
const visitorLimit: RateLimit = { name: "sign-in-visitor", points: 60, seconds: 900 };

export type Credentials = {
  readonly email: string;
  readonly password: string;
  /** Where the try comes from, as `Visitor.key`. */
  readonly visitorKey: string;
  /** Hides the address in the names of the counters. */
  readonly secret: string;
};

/** Checks an address and password and begins a session; gives its id. Whether the address is known can't be told apart. */
export async function checkCredentials(
  database: Database,
  { email, password, visitorKey, secret }: Credentials,
  now: Date,
): Promise<Result<string, SignInRefusal>> {
  const account = anonymousKey(email, secret);
  const pair = `${account}:${visitorKey}`;
  if ((await secondsToWait(database, visitorLimit, visitorKey)) > 0) return refused("too-many-tries");
  if ((await secondsToWait(database, pairLimit, pair)) > 0) return refused("too-many-tries");
  if ((await secondsToWait(database, accountLimit, account)) > 0) await delay(accountDelayMs);
  const staffId = await findStaffByPassword(database, email, password);
  if (staffId === null) return refused("wrong-credentials");
  await Promise.all([
    giveTryBack(database, visitorLimit, visitorKey),
    giveTryBack(database, pairLimit, pair),
    giveTryBack(database, accountLimit, account),
  ]);
  return accepted(await startSession(database, staffId, now));
}
