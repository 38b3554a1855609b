import type { Database } from "@/db/client";
import { bookingLinks } from "@/db/schema/booking";
import { tokenHash } from "@/lib/http/token";

/** Lets a token open a call, or a place on the waiting list, besides those given before. Only its hash is kept. */
export async function giveLink(
  database: Database,
  { uid, token }: { readonly uid: string; readonly token: string },
  now: Date,
): Promise<void> {
  await database.insert(bookingLinks).values({ uid, tokenHash: tokenHash(token), madeAt: now });
}
