import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leadEvents, leads } from "@/db/schema/leads";
import { undoWindowMs, type LeadFields, type UndoRefusal } from "@/lib/leads/change";
import { recordLeadEvent } from "@/lib/leads/commands";
import { keepFirstAnswer } from "@/lib/leads/commands/deliver-mail";
import { lockLead, type StoredLead } from "@/lib/leads/commands/lock-lead";
import type { FieldChanges } from "@/lib/leads/event";
import { undoableChange, type UndoableChange } from "@/lib/leads/input/undo";
import { progressBefore } from "@/lib/leads/progress";
import { scoreOf } from "@/lib/leads/score";
import { accepted, refused, type Result } from "@/lib/result";
import type { StaffMember } from "@/lib/staff/member";

export type Undoing = { readonly leadId: string; readonly eventId: number; readonly now: Date };

/**
 * Takes one change of a lead back within the hour, as a line of its own on the time line: every field of it becomes what
 * it was before. Refuses when one of them was changed again since.
 */
export async function undoChange(
  database: Database,
  staff: StaffMember,
  { leadId, eventId, now }: Undoing,
): Promise<Result<null, UndoRefusal>> {
  return database.transaction(async (transaction) => {
    const lead = await lockLead(transaction, leadId);
    const event = lead === null ? null : await changeOf(transaction, lead.id, eventId);
    if (lead === null || event === null) return refused("unknown-change");
    if (now.getTime() - event.at.getTime() > undoWindowMs) return refused("undo-too-late");
    if (!isAsLeft(lead, event.change)) return refused("changed-since");
    await write(transaction, staff, { lead, change: event.change, eventId, now });
    return accepted(null);
  });
}

async function changeOf(database: Database, leadId: string, eventId: number) {
  const [event] = await database
    .select({ details: leadEvents.details, at: leadEvents.happenedAt })
    .from(leadEvents)
    .where(
      and(
        eq(leadEvents.id, eventId),
        eq(leadEvents.leadId, leadId),
        eq(leadEvents.kind, "changed"),
        isNull(leadEvents.originalLeadId),
      ),
    );
  const change = event === undefined ? null : undoableChange(event.details);
  return event === undefined || change === null ? null : { change, at: event.at };
}

function isAsLeft(lead: StoredLead, { changes }: UndoableChange): boolean {
  const present: Readonly<Record<string, unknown>> = { ...lead, tags: lead.tags.join(", ") };
  return Object.entries(changes).every(([field, change]) => change === undefined || present[field] === change.to);
}

type Writing = Omit<Undoing, "leadId"> & { readonly lead: StoredLead; readonly change: UndoableChange };

async function write(database: Database, staff: StaffMember, { lead, change, eventId, now }: Writing): Promise<void> {
  const { tags, stage } = change.changes;
  const progress = stage === undefined ? {} : progressBefore(lead, change.progress);
  const before = { ...fieldsBefore(change), ...progress };
  const set = tags === undefined ? before : { ...before, tags: tags.from.split(", ").filter(Boolean) };
  const version = lead.version + 1;
  await database
    .update(leads)
    .set({ ...set, score: scoreOf({ ...lead, ...set }), version, changedAt: now })
    .where(eq(leads.id, lead.id));
  if (stage !== undefined) await keepFirstAnswer(database, lead.id);
  const details = { version, changes: turned(change), undoes: eventId };
  await recordLeadEvent(database, { leadId: lead.id, kind: "undid-change", actor: staff, details }, now);
}

/** What the fields of a change were before it. */
export function fieldsBefore({ changes }: UndoableChange): Partial<LeadFields> {
  const { stage, ownerId, name, company, phone, region, nextStep } = changes;
  const known = Object.entries({ stage, ownerId, name, company, phone, region, nextStep });
  return Object.fromEntries(
    known.flatMap(([field, one]): [string, string | null][] => (one === undefined ? [] : [[field, one.from]])),
  );
}

/** The same change the other way round, as its undoing tells it. */
export function turned({ changes }: UndoableChange): FieldChanges {
  return Object.fromEntries(
    Object.entries(changes).flatMap(([field, one]) =>
      one === undefined ? [] : [[field, { from: one.to, to: one.from }]],
    ),
  );
}
