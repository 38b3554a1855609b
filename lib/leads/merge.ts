import type { Outcome, Band, Stage } from "@/lib/leads/lead";
import type { Progress } from "@/lib/leads/progress";
import { tagsWith } from "@/lib/leads/tags";

/** The two sides of a merge: the lead that stays, and the one that becomes part of it. */
export type MergeSide = "winner" | "loser";

/** What a person decides, field by field, when two leads become one. */
export const mergeFields = ["name", "company", "phone", "region", "stage", "ownerId", "nextStep"] as const;
export type MergeField = (typeof mergeFields)[number];
export type MergeChoices = { readonly [Field in MergeField]?: MergeSide | undefined };

/** Everything of a lead's own row that a merge looks at. */
export type MergedLead = Progress & {
  readonly name: string | null;
  readonly company: string | null;
  readonly phone: string | null;
  readonly region: string | null;
  readonly stage: Stage;
  readonly ownerId: string | null;
  readonly nextStep: string | null;
  readonly outcome: Outcome | null;
  readonly band: Band | null;
  readonly signals: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
  readonly source: string | null;
  readonly medium: string | null;
  readonly campaign: string | null;
  readonly referrer: string | null;
  readonly landingPage: string | null;
  readonly preset: string | null;
  readonly acceptsFollowUp: boolean;
  readonly isSample: boolean;
  readonly createdAt: Date;
};

type MergeFieldValues = Pick<MergedLead, MergeField>;

/** What else a merge must know of a side. */
export type MergeFacts = {
  /** When the newest assessment was finished; null without one. */
  readonly assessedAt: Date | null;
  /** Withdrew the consent to follow-up mail and has not given it again. */
  readonly hasWithdrawn: boolean;
};

type Both<Value> = Readonly<Record<MergeSide, Value>>;

export type MergeRow = {
  readonly field: MergeField;
  readonly winner: string | null;
  readonly loser: string | null;
  /** The side whose value stays unless somebody decides otherwise. */
  readonly kept: MergeSide;
  /** Whether there is anything to decide: both sides say something, and not the same. */
  readonly isOpen: boolean;
};

const way: readonly Stage[] = ["lost", "new", "contacted", "booked", "held", "won"];

/** The fields of both sides beside one another, and which of them stays if nobody decides: nothing filled is given up. */
export function mergeRows({ winner, loser }: Both<MergeFieldValues>): readonly MergeRow[] {
  return mergeFields.map((field) => {
    const [ours, theirs] = [winner[field], loser[field]];
    const isOpen = ours !== null && theirs !== null && ours !== theirs;
    return { field, winner: ours, loser: theirs, kept: keptSide(field, { winner, loser }), isOpen };
  });
}

function keptSide(field: MergeField, { winner, loser }: Both<MergeFieldValues>): MergeSide {
  if (field === "stage") return way.indexOf(loser.stage) > way.indexOf(winner.stage) ? "loser" : "winner";
  return winner[field] === null && loser[field] !== null ? "loser" : "winner";
}

/**
 * The winner's row as it is after the merge. What a person can decide follows `choices`; the rest follows one rule each:
 * the older of the two tells how they first came, the newer assessment is the recommendation, tags are put together, and
 * whoever has withdrawn consent on one side is written to on neither.
 */
export function mergedLead(sides: Both<MergedLead>, facts: Both<MergeFacts>, choices: MergeChoices): MergedLead {
  const { winner, loser } = sides;
  const decided = Object.fromEntries(
    mergeRows(sides).map(({ field, kept }) => [field, sides[choices[field] ?? kept][field]]),
  );
  const older = loser.createdAt < winner.createdAt ? loser : winner;
  const newest = isLater(facts.loser.assessedAt, facts.winner.assessedAt) ? loser : winner;
  const verdict = newest.outcome === null ? sides[newest === winner ? "loser" : "winner"] : newest;
  const { source, medium, campaign, referrer, landingPage, preset, createdAt } = older;
  const { outcome, band, signals } = verdict;
  const hasWithdrawn = facts.winner.hasWithdrawn || facts.loser.hasWithdrawn;
  return {
    ...winner,
    ...decided,
    ...progressOfBoth(sides, choices),
    source,
    medium,
    campaign,
    referrer,
    landingPage,
    preset,
    createdAt,
    outcome,
    band,
    signals,
    tags: tagsWith(winner.tags, { add: loser.tags }),
    acceptsFollowUp: !hasWithdrawn && (winner.acceptsFollowUp || loser.acceptsFollowUp),
    isSample: winner.isSample && loser.isSample,
  };
}

/**
 * The winner's row once a merge is taken back: every field that still has the value which the merge gave it becomes what
 * it was before; what was changed since stays.
 */
export function withoutMerge(
  present: MergedLead,
  { before, after }: { readonly before: MergedLead; readonly after: MergedLead },
): MergedLead {
  const was = new Map<string, unknown>(Object.entries(before));
  const then = new Map<string, unknown>(Object.entries(after));
  const now = Object.entries(present).filter(([field]) => was.has(field) && field !== "tags");
  const restored = Object.fromEntries(
    now.map(([field, value]) => [field, isSame(value, then.get(field)) ? was.get(field) : value]),
  );
  const added = after.tags.filter((tag) => !before.tags.includes(tag));
  return { ...present, ...restored, tags: tagsWith(present.tags, { remove: added }) };
}

function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

/** Text that is equal exactly when two stored values are, whatever the order of their keys. */
function canonical(value: unknown): string {
  const isObject = typeof value === "object" && value !== null && !(value instanceof Date);
  return JSON.stringify(
    isObject ? Object.entries(value).toSorted(([one], [other]) => one.localeCompare(other)) : value,
  );
}

function progressOfBoth(sides: Both<MergedLead>, choices: MergeChoices): Progress {
  const { winner, loser } = sides;
  const stageSide = sides[choices.stage ?? keptSide("stage", sides)];
  const answered = isEarlier(loser.firstResponseAt, winner.firstResponseAt) ? loser : winner;
  return {
    stageSince: stageSide.stageSince,
    furthest: way.indexOf(loser.furthest) > way.indexOf(winner.furthest) ? loser.furthest : winner.furthest,
    firstResponseAt: answered.firstResponseAt,
    responseMinutes: answered.responseMinutes,
  };
}

function isLater(one: Date | null, other: Date | null): boolean {
  return one !== null && (other === null || one > other);
}

function isEarlier(one: Date | null, other: Date | null): boolean {
  return one !== null && (other === null || one < other);
}

export type MergeRefusal =
  | "unknown-lead"
  | "same-lead"
  | "sample-and-real"
  | "merged-already"
  | "changed-since-preview"
  | "unknown-merge"
  | "parted-already"
  | "merged-on";

/** The `place` of a consent record that takes the consent to follow-up mail back. */
export const withdrawalPlace = "follow-up-mail";
