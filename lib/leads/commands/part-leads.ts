import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { transactionWithRetry } from "@/db/retry";
import { leadMerges } from "@/db/schema/lead-work";
import { leads } from "@/db/schema/leads";
import { recordLeadEvent } from "@/lib/leads/commands";
import { keepFirstAnswer } from "@/lib/leads/commands/deliver-mail";
import type { StoredLead } from "@/lib/leads/commands/lock-lead";
import { lockBoth, mergeChanges, writeMerged } from "@/lib/leads/commands/merge-leads";
import { movePartsBack } from "@/lib/leads/commands/move-parts";
import { storedMergedLead } from "@/lib/leads/input/merge";
import { withoutMerge, type MergeRefusal } from "@/lib/leads/merge";
import { accepted, refused, type Result } from "@/lib/result";
import type { StaffMember } from "@/lib/staff/member";

/**
 * Takes a merge back: both leads are what they were before. What came or was changed since stays with the lead that it
 * was done to. Refuses a winner that has become part of another lead itself: that merge goes back first.
 */
export async function partLeads(
  database: Database,
  staff: StaffMember,
  { mergeId, now }: { readonly mergeId: string; readonly now: Date },
): Promise<Result<{ readonly winnerId: string; readonly loserId: string }, MergeRefusal>> {
  return transactionWithRetry(database, async (transaction) => {
    const [merge] = await transaction.select().from(leadMerges).where(eq(leadMerges.id, mergeId));
    if (merge === undefined) return refused("unknown-merge");
    const { winner, loser } = await lockBoth(transaction, merge);
    if (winner === undefined || loser === undefined) return refused("unknown-merge");
    if (winner.mergedInto !== null) return refused("merged-on");
    const claimed = await transaction
      .update(leadMerges)
      .set({ undoneAt: now, undoneBy: staff.name })
      .where(and(eq(leadMerges.id, mergeId), isNull(leadMerges.undoneAt)))
      .returning({ id: leadMerges.id });
    if (claimed.length === 0) return refused("parted-already");
    await part(transaction, staff, { merge, winner, loser, now });
    return accepted({ winnerId: winner.id, loserId: loser.id });
  });
}

type Parting = {
  readonly merge: typeof leadMerges.$inferSelect;
  readonly winner: StoredLead;
  readonly loser: StoredLead;
  readonly now: Date;
};

async function part(database: Database, staff: StaffMember, { merge, winner, loser, now }: Parting): Promise<void> {
  await movePartsBack(database, { from: winner.id, to: loser.id, moved: merge.moved });
  const [before, after] = [storedMergedLead.parse(merge.before), storedMergedLead.parse(merge.after)];
  const lead = withoutMerge(winner, { before, after });
  const [winnerVersion, loserVersion] = [winner.version + 1, loser.version + 1];
  await writeMerged(database, { leadId: winner.id, lead, version: winnerVersion, now });
  await database
    .update(leads)
    .set({ deletedAt: null, mergedInto: null, version: loserVersion, changedAt: now })
    .where(eq(leads.id, loser.id));
  for (const { id } of [winner, loser]) await keepFirstAnswer(database, id);
  const changes = mergeChanges(winner, lead);
  const tell = { kind: "parted", actor: staff } as const;
  const ofWinner = { version: winnerVersion, changes, merge: merge.id, other: loser.email };
  await recordLeadEvent(database, { ...tell, leadId: winner.id, details: ofWinner }, now);
  const ofLoser = { version: loserVersion, merge: merge.id, other: winner.email };
  await recordLeadEvent(database, { ...tell, leadId: loser.id, details: ofLoser }, now);
}
