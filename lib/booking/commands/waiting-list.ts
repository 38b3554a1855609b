import { and, eq, ne } from "drizzle-orm";
import type { Database } from "@/db/client";
import { transactionWithRetry } from "@/db/retry";
import { bookingLinks, waitingList } from "@/db/schema/booking";
import type { AssessedOutcome } from "@/lib/booking/assignment";
import type { DayPart } from "@/lib/booking/day-list";
import { giveLink } from "@/lib/booking/commands/give-link";
import { lookForFreeTimes } from "@/lib/booking/commands/look-for-free-times";
import { joinedLetter } from "@/lib/booking/emails/waiting-letters";
import type { Attribution } from "@/lib/http/attribution";
import { waitingDays } from "@/lib/booking/rules";
import { newToken, tokenHash } from "@/lib/http/token";
import { captureLead, recordLeadEvent } from "@/lib/leads/commands";
import { lockLeadOf } from "@/lib/leads/commands/lock-lead";
import { enqueueMail } from "@/lib/mail/commands";
import type { Sender } from "@/lib/mail/layout";
import { addDays } from "@/lib/time/local-date";
import { localDateAt } from "@/lib/time/wall-time";

export type Waiting = {
  readonly email: string;
  readonly name: string | null;
  readonly visitorZone: string;
  readonly weekdays: readonly number[];
  readonly dayParts: readonly DayPart[];
  /** How the visitor first came. */
  readonly attribution?: Attribution;
  readonly formKey: string;
  /** The assessment from whose result they came, and what it ended with. */
  readonly submissionId?: string | null;
  readonly outcome?: AssessedOutcome;
};

/** Puts somebody on the waiting list and tells them so, as one event of one lead. The same form sent again changes nothing. */
export async function joinWaitingList(
  database: Database,
  waiting: Waiting,
  { sender, now }: { readonly sender: Sender; readonly now: Date },
): Promise<void> {
  const { email, name, attribution = {}, visitorZone, weekdays, dayParts, formKey } = waiting;
  const { submissionId = null, outcome = null } = waiting;
  const token = newToken();
  const letter = await joinedLetter({ sender, leaveUrl: leaveUrlOf(sender, token) });
  // What they can see now is not what they wait for.
  await lookForFreeTimes(database, { sight: "as-visitor", now });
  await database.transaction(async (transaction) => {
    const { leadId } = await captureLead(transaction, { email, name, attribution }, now);
    const joined = await transaction
      .insert(waitingList)
      .values({
        leadId,
        visitorZone,
        weekdays: [...weekdays],
        dayParts: [...dayParts],
        untilOn: addDays(localDateAt(now, visitorZone), waitingDays),
        state: "waiting",
        submissionId,
        outcome,
        formKey,
        createdAt: now,
        changedAt: now,
      })
      .onConflictDoNothing({ target: waitingList.formKey })
      .returning({ id: waitingList.id });
    const [row] = joined;
    if (row === undefined) return;
    await recordLeadEvent(transaction, { leadId, kind: "joined-waiting-list", actor: null, details: {} }, now);
    await giveLink(transaction, { uid: row.id, token }, now);
    await enqueueMail(transaction, { ...letter, kind: "waiting-joined", recipient: email, leadId }, now);
  });
}

/** Takes somebody off the list, by a link from any of its mails. False when no such link was given. */
export async function leaveWaitingList(database: Database, token: string, now: Date): Promise<boolean> {
  return transactionWithRetry(database, async (transaction) => {
    const [known] = await transaction
      .select({ id: waitingList.id })
      .from(bookingLinks)
      .innerJoin(waitingList, eq(waitingList.id, bookingLinks.uid))
      .where(eq(bookingLinks.tokenHash, tokenHash(token)));
    if (known === undefined) return false;
    const lead = await lockLeadOf(transaction, waitingList, known.id);
    const left = await transaction
      .update(waitingList)
      .set({ state: "left", changedAt: now })
      .where(and(eq(waitingList.id, known.id), ne(waitingList.state, "left")))
      .returning({ id: waitingList.id });
    if (lead !== null && left.length > 0) {
      const event = { leadId: lead.id, kind: "left-waiting-list", actor: null, details: {} } as const;
      await recordLeadEvent(transaction, event, now);
    }
    return true;
  });
}

export function leaveUrlOf({ url }: Sender, token: string): string {
  return `${url}/waiting/${token}`;
}
