import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leadEvents, leads } from "@/db/schema/leads";
import {
  changesBetween,
  combine,
  type Changed,
  type ChangeOutcome,
  type ChangeRefusal,
  type EarlierChange,
  type LeadFields,
} from "@/lib/leads/change";
import { recordLeadEvent } from "@/lib/leads/commands";
import { lockLead, type StoredLead } from "@/lib/leads/commands/lock-lead";
import type { Actor, FieldChanges } from "@/lib/leads/event";
import { storedChanges } from "@/lib/leads/input";
import { canMove, whyNoMove, type Stage } from "@/lib/leads/lead";
import { progressChanges, progressOf } from "@/lib/leads/progress";
import { listAwaitingCall } from "@/lib/leads/queries/awaiting-call";
import { scoreOf } from "@/lib/leads/score";
import { accepted, refused, type Result } from "@/lib/result";
import type { ApiCaller } from "@/lib/connections/scopes";
import type { StaffMember } from "@/lib/staff/member";
import { lockActiveColleague } from "@/lib/staff/commands/lock-colleague";

export type LeadChange = {
  readonly leadId: string;
  /** The version of the lead that the person's page showed. */
  readonly version: number;
  readonly fields: Partial<LeadFields>;
};

/**
 * Changes a lead and writes every field before and after into its time line. If others changed other fields since the
 * page was opened, both changes stand; if they changed the same ones, nothing happens and their changes are given back.
 */
export async function changeLead(
  database: Database,
  staff: StaffMember | ApiCaller,
  { change, now }: { readonly change: LeadChange; readonly now: Date },
): Promise<ChangeOutcome> {
  return database.transaction(async (transaction) => {
    const lead = await lockLead(transaction, change.leadId);
    if (lead === null) return refused("unknown-lead");
    if (lead.id !== change.leadId) return refused("merged-meanwhile");
    const theirs = lead.version > change.version ? await changesSince(transaction, change) : [];
    const { changes, conflicts } = combine(lead, change.fields, theirs);
    if (conflicts.length > 0)
      return { ok: false, reason: "changed-meanwhile", version: lead.version, wishes: changes, conflicts };
    const refusal = await whyNot(transaction, lead, { fields: only(change.fields, changes), now });
    if (refusal !== null) return refused(refusal);
    return accepted(await writeChanges(transaction, { lead, fields: change.fields, changes, actor: staff }, now));
  });
}

/**
 * Changes fields and tags of a lead that the transaction has locked, as one change. `tags` are all that it shall have;
 * undefined leaves them.
 */
export async function changeLocked(
  transaction: Database,
  staff: StaffMember | ApiCaller,
  { change, now }: { readonly change: Wish & { readonly lead: StoredLead }; readonly now: Date },
): Promise<Result<Changed, ChangeRefusal>> {
  const { lead, fields, tags } = change;
  const changes = { ...changesBetween(lead, fields), ...tagChanges(lead.tags, tags) };
  const refusal = await whyNot(transaction, lead, { fields: only(fields, changes), now });
  if (refusal !== null) return refused(refusal);
  return accepted(await writeChanges(transaction, { lead, fields, tags, changes, actor: staff }, now));
}

function tagChanges(present: readonly string[], tags: readonly string[] | undefined): FieldChanges {
  if (tags === undefined) return {};
  return changesBetween({ tags: present.join(", ") }, { tags: inOrder(tags).join(", ") });
}

function inOrder(tags: readonly string[]): string[] {
  return [...new Set(tags)].toSorted();
}

/**
 * Moves a lead on by what happened by itself, such as a booking: if the stage may follow and the lead exists. Call it
 * inside the transaction of what happened.
 */
export async function advanceLead(
  database: Database,
  move: { readonly leadId: string; readonly to: Stage; readonly actor: Actor },
  now: Date,
): Promise<void> {
  const lead = await lockLead(database, move.leadId);
  if (lead === null || !canMove(lead.stage, move.to)) return;
  const changes = { stage: { from: lead.stage, to: move.to } };
  await writeChanges(database, { lead, fields: { stage: move.to }, changes, actor: move.actor }, now);
}

async function changesSince(database: Database, { leadId, version }: LeadChange): Promise<readonly EarlierChange[]> {
  const events = await database
    .select({ details: leadEvents.details, by: leadEvents.actorName, at: leadEvents.happenedAt })
    .from(leadEvents)
    .where(
      and(
        eq(leadEvents.leadId, leadId),
        isNull(leadEvents.originalLeadId),
        sql`(${leadEvents.details} ->> 'version')::int > ${version}`,
      ),
    )
    .orderBy(asc(leadEvents.id));
  return events.map(({ details, by, at }) => ({ changes: storedChanges(details), by, at }));
}

async function whyNot(
  database: Database,
  { id, stage: from }: StoredLead,
  { fields, now }: { readonly fields: Partial<LeadFields>; readonly now: Date },
): Promise<ChangeRefusal | null> {
  const { stage = from, ownerId = null } = fields;
  if (stage !== from) {
    const isAhead = stage === "held" && (await listAwaitingCall(database, [id], now)).has(id);
    const refusal = whyNoMove({ stage: from, awaitsCall: isAhead }, stage);
    if (refusal !== null) return refusal;
  }
  return ownerId === null || (await lockActiveColleague(database, ownerId)) ? null : "unknown-owner";
}

type Wish = { readonly fields: Partial<LeadFields>; readonly tags?: readonly string[] | undefined };

type Writing = Wish & {
  readonly lead: StoredLead;
  readonly changes: FieldChanges;
  readonly actor: Actor;
};

async function writeChanges(
  database: Database,
  { lead, fields, tags, changes, actor }: Writing,
  now: Date,
): Promise<Changed> {
  if (Object.keys(changes).length === 0) return { version: lead.version, eventId: null };
  const version = lead.version + 1;
  const changed = only(fields, changes);
  const progress = progressOf(lead, changed.stage ?? lead.stage, { by: actor, now });
  const score = scoreOf({ ...lead, ...changed, ...progress });
  await database
    .update(leads)
    .set({ ...changed, ...(tags && { tags: inOrder(tags) }), ...progress, score, version, changedAt: now })
    .where(eq(leads.id, lead.id));
  const isMove = changes["stage"] !== undefined;
  const details = { version, changes, ...(isMove ? { progress: progressChanges(lead, progress) } : {}) };
  return {
    version,
    eventId: await recordLeadEvent(database, { leadId: lead.id, kind: "changed", actor, details }, now),
  };
}

/** The fields that `changes` names, column by column. */
function only(fields: Partial<LeadFields>, changes: FieldChanges): Partial<LeadFields> {
  const { stage, ownerId, name, company, phone, region, nextStep } = fields;
  const known = { stage, ownerId, name, company, phone, region, nextStep };
  return Object.fromEntries(Object.entries(known).filter(([field]) => Object.hasOwn(changes, field)));
}
