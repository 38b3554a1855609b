/** What a consultant knows especially well. */
export type Specialism = "django" | "node";

/** What an assessment can end with; null when the visitor took none. */
export type AssessedOutcome = "django" | "node" | "hybrid" | "either" | null;

export type Candidate = {
  readonly consultantId: string;
  readonly specialisms: readonly Specialism[];
  /** Calls booked with the consultant in the last four weeks and ahead, held ones included, cancelled ones not. */
  readonly recentCalls: number;
  /** Minutes a week that the consultant offers: who offers half the time gets half the calls. */
  readonly weeklyOpenMinutes: number;
  /** When the last call was booked with the consultant, whenever it takes place; null when there was none. */
  readonly lastBookedAt: Date | null;
};

type Facts = {
  readonly "knows-the-outcome": { readonly specialisms: readonly Specialism[] };
  readonly "fewer-calls": { readonly recentCalls: number; readonly weeklyOpenMinutes: number };
  readonly "waited-longest": { readonly lastBookedAt: Date | null };
  readonly "fixed-order": object;
  readonly last: object;
};

export type AssignmentRule = keyof Facts;

/** Why a consultant comes before the next one; `last` when there is no next one. */
export type AssignmentReason<Rule extends AssignmentRule = AssignmentRule> = {
  [Each in Rule]: { readonly rule: Each } & Facts[Each];
}[Rule];

export type Assignment = { readonly consultantId: string; readonly reason: AssignmentReason };

const wantedFor: Readonly<Record<NonNullable<AssessedOutcome>, readonly Specialism[]>> = {
  django: ["django"],
  node: ["node"],
  hybrid: ["django", "node"],
  either: [],
};

/**
 * In which order the consultants who are free are tried for a call: who knows most of what the assessment ended with,
 * then who had the fewest calls for the time they offer, then who has waited longest, then by id. The same facts always
 * give the same order, and each place in it says by which of these rules it comes before the next.
 */
export function assignmentOrder(candidates: readonly Candidate[], outcome: AssessedOutcome): readonly Assignment[] {
  const wanted = outcome === null ? [] : wantedFor[outcome];
  const ordered = candidates.toSorted((a, b) => deciding(a, b, wanted).order);
  return ordered.map((candidate, index) => {
    const next = ordered[index + 1];
    const reason: AssignmentReason = next === undefined ? { rule: "last" } : deciding(candidate, next, wanted).reason;
    return { consultantId: candidate.consultantId, reason };
  });
}

type Decision = { readonly order: number; readonly reason: AssignmentReason };

function deciding(a: Candidate, b: Candidate, wanted: readonly Specialism[]): Decision {
  const known = (candidate: Candidate) => wanted.filter((each) => candidate.specialisms.includes(each));
  const knowledge = known(b).length - known(a).length;
  if (knowledge !== 0) return { order: knowledge, reason: { rule: "knows-the-outcome", specialisms: known(a) } };
  const load = a.recentCalls * offered(b) - b.recentCalls * offered(a);
  if (load !== 0) return { order: load, reason: fewerCalls(a) };
  const waited = (a.lastBookedAt?.getTime() ?? 0) - (b.lastBookedAt?.getTime() ?? 0);
  if (waited !== 0) return { order: waited, reason: { rule: "waited-longest", lastBookedAt: a.lastBookedAt } };
  return {
    order: Number(a.consultantId > b.consultantId) - Number(a.consultantId < b.consultantId),
    reason: { rule: "fixed-order" },
  };
}

function fewerCalls({ recentCalls, weeklyOpenMinutes }: Candidate): AssignmentReason {
  return { rule: "fewer-calls", recentCalls, weeklyOpenMinutes };
}

/** Two loads are compared as fractions, crosswise and in whole numbers, so that equal ones are equal. */
function offered({ weeklyOpenMinutes }: Candidate): number {
  return Math.max(weeklyOpenMinutes, 1);
}

/** An assignment as it was stored, with its instants again: JSON knows only their words. We wrote it ourselves. */
export function storedAssignment(stored: unknown): Assignment | null {
  if (stored === null) return null;
  // oxlint-disable-next-line no-unsafe-type-assertion
  const { consultantId, reason } = stored as Assignment;
  if (reason.rule !== "waited-longest" || reason.lastBookedAt === null) return { consultantId, reason };
  return { consultantId, reason: { ...reason, lastBookedAt: new Date(reason.lastBookedAt) } };
}
