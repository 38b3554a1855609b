import type { FieldChange, FieldChanges } from "@/lib/leads/event";
import type { MoveRefusal, Stage } from "@/lib/leads/lead";

/** What staff can change about a lead. */
export type LeadFields = {
  readonly stage: Stage;
  readonly ownerId: string | null;
  readonly name: string | null;
  readonly company: string | null;
  readonly phone: string | null;
  readonly region: string | null;
  readonly nextStep: string | null;
};
export type LeadField = keyof LeadFields;

export type ChangeRefusal = "unknown-lead" | "merged-meanwhile" | MoveRefusal | "unknown-owner";

/** A field that somebody else changed after the page was opened, as it stands now. */
export type Conflict = FieldChange & { readonly field: string; readonly by: string | null; readonly at: Date };

/** `conflicts` holds what others changed meanwhile and what this change is about too. */
export type ChangeOutcome =
  | { readonly ok: true; readonly value: Changed }
  | { readonly ok: false; readonly reason: ChangeRefusal }
  | ({ readonly ok: false; readonly reason: "changed-meanwhile" } & Conflicted);

/** The lead's version now, and the line on its time line that `undoChange` takes back; null when nothing changed. */
export type Changed = { readonly version: number; readonly eventId: number | null };

/** What stands against a change: the lead's version now, all that the person wished, and what others set meanwhile. */
export type Conflicted = {
  readonly version: number;
  readonly wishes: FieldChanges;
  readonly conflicts: readonly Conflict[];
};

/** A change can be taken back for so long, as long as nobody has changed the same fields since. */
export const undoWindowMs = 60 * 60_000;

export type UndoRefusal = "unknown-change" | "undo-too-late" | "changed-since";

export type EarlierChange = { readonly changes: FieldChanges; readonly by: string | null; readonly at: Date };

type Wanted = Readonly<Record<string, FieldChange["to"]>>;

/** The fields of `wanted` that differ from `present`, before and after. */
export function changesBetween(present: Readonly<Record<string, unknown>>, wanted: Wanted): FieldChanges {
  const changed = Object.entries(wanted).filter(([field, value]) => present[field] !== value);
  return Object.fromEntries(changed.map(([field, to]) => [field, { from: plain(present[field]), to }]));
}

function plain(value: unknown): FieldChange["from"] {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/**
 * Brings together what a person sent and what others changed after that person's page was opened (`theirs`, oldest
 * first). A field sent as the page showed it is no wish; wishes for fields that others left alone pass; a wish for a
 * field that others have set to something else is a conflict.
 */
export function combine(
  present: Readonly<Record<string, unknown>>,
  wanted: Wanted,
  theirs: readonly EarlierChange[],
): { readonly changes: FieldChanges; readonly conflicts: readonly Conflict[] } {
  const shown = (field: string) => {
    const first = theirs.find(({ changes }) => Object.hasOwn(changes, field));
    return first === undefined ? plain(present[field]) : first.changes[field]?.from;
  };
  const wishes = Object.fromEntries(Object.entries(wanted).filter(([field, to]) => shown(field) !== to));
  const changes = changesBetween(present, wishes);
  const conflicts = Object.keys(changes).flatMap((field) => {
    const last = theirs.findLast((earlier) => Object.hasOwn(earlier.changes, field));
    const change = last?.changes[field];
    return last === undefined || change === undefined ? [] : [{ field, ...change, by: last.by, at: last.at }];
  });
  return { changes, conflicts };
}
