import { asc, eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { transactionWithRetry } from "@/db/retry";
import { leadMerges } from "@/db/schema/lead-work";
import { leads } from "@/db/schema/leads";
import { violatedConstraint } from "@/db/violation";
import { changesBetween } from "@/lib/leads/change";
import { recordLeadEvent } from "@/lib/leads/commands";
import type { StoredLead } from "@/lib/leads/commands/lock-lead";
import { moveParts } from "@/lib/leads/commands/move-parts";
import type { FieldChanges } from "@/lib/leads/event";
import { storedMergedLead } from "@/lib/leads/input/merge";
import { mergedLead, mergeFields, type MergeChoices, type MergedLead, type MergeRefusal } from "@/lib/leads/merge";
import { findMergeFacts } from "@/lib/leads/queries/find-merge-facts";
import { scoreOf } from "@/lib/leads/score";
import { accepted, refused, type Result } from "@/lib/result";
import type { StaffMember } from "@/lib/staff/member";

export type MergeWish = {
  /** Made with the form: sent twice, it is one merge. */
  readonly id: string;
  readonly winnerId: string;
  readonly loserId: string;
  /** The versions that the preview showed. */
  readonly winnerVersion: number;
  readonly loserVersion: number;
  readonly choices: MergeChoices;
};

/**
 * Makes one lead part of another, in one transaction: everything that hangs on it goes over, its address and its old
 * links lead to the winner from then on, and `partLeads` brings both back. Of two merges at once the second is refused.
 */
export async function mergeLeads(
  database: Database,
  staff: StaffMember,
  { merge, now }: { readonly merge: MergeWish; readonly now: Date },
): Promise<Result<{ readonly winnerId: string }, MergeRefusal>> {
  if (merge.winnerId === merge.loserId) return refused("same-lead");
  try {
    return await transactionWithRetry(database, async (transaction) => {
      const { winner, loser } = await lockBoth(transaction, merge);
      if (await isDone(transaction, merge.id)) return accepted({ winnerId: merge.winnerId });
      const refusal = whyNot(merge, winner, loser);
      if (refusal !== null || winner === undefined || loser === undefined) return refused(refusal ?? "unknown-lead");
      await write(transaction, staff, { merge, winner, loser, now });
      return accepted({ winnerId: winner.id });
    });
  } catch (error) {
    if (violatedConstraint(error) === "lead_merges_pkey") return accepted({ winnerId: merge.winnerId });
    throw error;
  }
}

async function isDone(database: Database, mergeId: string): Promise<boolean> {
  const found = await database.select({ id: leadMerges.id }).from(leadMerges).where(eq(leadMerges.id, mergeId));
  return found.length > 0;
}

type Sides = { readonly winnerId: string; readonly loserId: string };

/** Both rows, locked in one order, so that two merges of the same leads never wait for each other in a circle. */
export async function lockBoth(database: Database, { winnerId, loserId }: Sides) {
  const rows = await database
    .select()
    .from(leads)
    .where(inArray(leads.id, [winnerId, loserId]))
    .orderBy(asc(leads.id))
    .for("update");
  return { winner: rows.find(({ id }) => id === winnerId), loser: rows.find(({ id }) => id === loserId) };
}

function whyNot(merge: MergeWish, winner?: StoredLead, loser?: StoredLead): MergeRefusal | null {
  if (winner === undefined || loser === undefined) return "unknown-lead";
  if (winner.mergedInto !== null || loser.mergedInto !== null) return "merged-already";
  if (winner.deletedAt !== null || loser.deletedAt !== null) return "unknown-lead";
  if (winner.isSample !== loser.isSample) return "sample-and-real";
  const isAsShown = winner.version === merge.winnerVersion && loser.version === merge.loserVersion;
  return isAsShown ? null : "changed-since-preview";
}

type Writing = {
  readonly merge: MergeWish;
  readonly winner: StoredLead;
  readonly loser: StoredLead;
  readonly now: Date;
};

async function write(database: Database, staff: StaffMember, { merge, winner, loser, now }: Writing): Promise<void> {
  const facts = {
    winner: await findMergeFacts(database, winner.id),
    loser: await findMergeFacts(database, loser.id),
  };
  const after = mergedLead({ winner, loser }, facts, merge.choices);
  const version = Math.max(winner.version, loser.version) + 1;
  const moved = await moveParts(database, { from: loser.id, to: winner.id });
  await database
    .update(leads)
    .set({ deletedAt: now, mergedInto: winner.id, version: loser.version + 1, changedAt: now })
    .where(eq(leads.id, loser.id));
  await writeMerged(database, { leadId: winner.id, lead: after, version, now });
  const { id: actorId, name: actorName } = staff;
  const kept = { before: storedMergedLead.parse(winner), after: storedMergedLead.parse(after) };
  const { winnerId, loserId } = merge;
  await database
    .insert(leadMerges)
    .values({ id: merge.id, winnerId, loserId, actorId, actorName, moved, ...kept, mergedAt: now });
  const details = { version, changes: mergeChanges(winner, after), merge: merge.id, other: loser.email };
  await recordLeadEvent(database, { leadId: winner.id, kind: "merged", actor: staff, details }, now);
}

/** What a merge, or taking it back, did to the fields that people change. */
export function mergeChanges(before: MergedLead, after: MergedLead): FieldChanges {
  return changesBetween(plainFields(before), plainFields(after));
}

function plainFields(lead: MergedLead): Record<string, string | boolean | null> {
  const fields = Object.fromEntries(mergeFields.map((field) => [field, lead[field]]));
  const { outcome, band, acceptsFollowUp } = lead;
  return { ...fields, outcome, band, acceptsFollowUp, tags: lead.tags.join(", ") };
}

export async function writeMerged(
  database: Database,
  {
    leadId,
    lead,
    version,
    now,
  }: { readonly leadId: string; readonly lead: MergedLead; readonly version: number; readonly now: Date },
): Promise<void> {
  const columns = storedMergedLead.parse(lead);
  await database
    .update(leads)
    .set({ ...columns, tags: [...columns.tags], score: scoreOf(lead), version, changedAt: now })
    .where(eq(leads.id, leadId));
}
