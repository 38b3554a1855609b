import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leadBatches, type leads } from "@/db/schema/leads";
import { violatedConstraint } from "@/db/violation";
import {
  batchMax,
  leftShown,
  type BatchChange,
  type BatchLeft,
  type BatchRefusal,
  type BatchResult,
  type LeadSelection,
  type LeftReason,
} from "@/lib/leads/batch";
import { changesBetween } from "@/lib/leads/change";
import { beginBatch, forgetBatch, writeLeads, type LeadWrite } from "@/lib/leads/commands/write-leads";
import { whyNoMove } from "@/lib/leads/lead";
import { progressChanges, progressOf } from "@/lib/leads/progress";
import { listAwaitingCall } from "@/lib/leads/queries/awaiting-call";
import { listLockedLeads } from "@/lib/leads/queries/selection";
import { scoreOf } from "@/lib/leads/score";
import { tagsMax, tagsWith } from "@/lib/leads/tags";
import { accepted, refused, type Result } from "@/lib/result";
import type { StaffMember } from "@/lib/staff/member";
import { lockActiveColleague } from "@/lib/staff/commands/lock-colleague";

export type BatchWish = {
  /** Made with the form: sent twice, the change happens once. */
  readonly batchId: string;
  readonly selection: LeadSelection;
  /** How many leads the person was shown; another number means that the selection is not what they saw. */
  readonly count: number;
  readonly change: BatchChange;
  readonly now: Date;
};

/**
 * Changes many leads at once, each with a line on its time line, as one batch that `undoBatch` takes back. Owner and tags
 * reach every lead, the stage those that it may follow: what is left out of a lead, and why, stands with the batch.
 */
export async function changeLeads(
  database: Database,
  staff: StaffMember,
  wish: BatchWish,
): Promise<Result<BatchResult, BatchRefusal>> {
  const { change, batchId, now } = wish;
  if (Object.values(change).every((value) => value === undefined)) return refused("nothing-to-change");
  try {
    return await database.transaction(async (transaction) => {
      await beginBatch(transaction, staff, { batch: { id: batchId, kind: "change", changes: { ...change } }, now });
      const refusal = await whyNot(transaction, wish);
      const found = refusal === null ? await listFound(transaction, wish) : [];
      if (refusal !== null || found.length !== wish.count) {
        await forgetBatch(transaction, batchId);
        return refused(refusal ?? "count-moved");
      }
      const writes = found.flatMap((lead) => writeOf(lead, change, { by: staff, now }) ?? []);
      await writeLeads(transaction, staff, { batchId, writes, now });
      const left = leftOf(found, { change, same: found.length - writes.length });
      await transaction
        .update(leadBatches)
        .set({ changes: { ...change, left } })
        .where(eq(leadBatches.id, batchId));
      return accepted({ batchId, changed: writes.length, skipped: found.length - writes.length });
    });
  } catch (error) {
    if (violatedConstraint(error) === "lead_batches_pkey") return sentBefore(database, wish);
    throw error;
  }
}

async function whyNot(database: Database, { change, count }: BatchWish): Promise<BatchRefusal | null> {
  if (count === 0) return "nothing-selected";
  if (count > batchMax) return "too-many-leads";
  if (typeof change.ownerId !== "string") return null;
  return (await lockActiveColleague(database, change.ownerId)) ? null : "unknown-owner";
}

async function sentBefore(database: Database, { batchId, count }: BatchWish) {
  const [batch] = await database
    .select({ changed: leadBatches.leadsCount })
    .from(leadBatches)
    .where(eq(leadBatches.id, batchId));
  const changed = batch?.changed ?? 0;
  return accepted({ batchId, changed, skipped: count - changed });
}

/** Whether a lead waits for its call matters only where it shall be said that the call was held. */
async function listFound(database: Database, { selection, change, now }: BatchWish): Promise<readonly FoundLead[]> {
  const found = await listLockedLeads(database, selection, batchMax + 1);
  const ids = change.stage === "held" ? found.map(({ id }) => id) : [];
  const awaiting = await listAwaitingCall(database, ids, now);
  return found.map((lead) => ({ ...lead, awaitsCall: awaiting.has(lead.id) }));
}

type FoundLead = typeof leads.$inferSelect & { readonly awaitsCall: boolean };

type Doing = { readonly by: StaffMember; readonly now: Date };

/** What the change would do to this lead and may not. */
function whyLeft(lead: FoundLead, { stage, ...change }: BatchChange): readonly LeftReason[] {
  const refusal = stage === undefined || stage === lead.stage ? null : whyNoMove(lead, stage);
  const hasNoRoom = tagsWith(lead.tags, listsOf(change)).length > Math.max(tagsMax, lead.tags.length);
  return [...(refusal === null ? [] : [leftBy[refusal]]), ...(hasNoRoom ? (["tags"] as const) : [])];
}

const leftBy = { "move-not-allowed": "stage", "call-not-begun": "call" } as const;

function leftOf(
  found: readonly FoundLead[],
  { change, same }: { readonly change: BatchChange; readonly same: number },
) {
  const all = found.flatMap((lead) => whyLeft(lead, change).map((why) => ({ id: lead.id, why })));
  const count = (reason: LeftReason) => all.filter(({ why }) => why === reason).length;
  return {
    stage: count("stage"),
    call: count("call"),
    tags: count("tags"),
    same,
    some: all.slice(0, leftShown),
  } satisfies BatchLeft;
}

/** Null when the change means nothing for this lead. */
function writeOf(lead: FoundLead, change: BatchChange, done: Doing): LeadWrite | null {
  const left = whyLeft(lead, change);
  const keepsStage = left.includes("stage") || left.includes("call");
  const stage = keepsStage ? lead.stage : (change.stage ?? lead.stage);
  const ownerId = change.ownerId === undefined ? lead.ownerId : change.ownerId;
  const { add, remove } = listsOf(change);
  const tags = tagsWith(lead.tags, { add: left.includes("tags") ? [] : add, remove });
  const changes = changesBetween(
    { stage: lead.stage, ownerId: lead.ownerId, tags: lead.tags.join(", ") },
    { stage, ownerId, tags: tags.join(", ") },
  );
  if (Object.keys(changes).length === 0) return null;
  const progress = progressOf(lead, stage, done);
  const score = scoreOf({ ...lead, ...progress });
  const { id, version } = lead;
  const after = { id, stage, ownerId, tags, score, version: version + 1, changes };
  return { ...after, ...progress, progress: progressChanges(lead, progress) };
}

function listsOf({ addTag, removeTag }: Pick<BatchChange, "addTag" | "removeTag">) {
  return { add: addTag === undefined ? [] : [addTag], remove: removeTag === undefined ? [] : [removeTag] };
}
