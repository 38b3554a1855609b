import type { Actor, FieldChanges } from "@/lib/leads/event";
import type { Stage } from "@/lib/leads/lead";
import { workingMinutesBetween } from "@/lib/leads/working-time";

/** How far a lead got and since when, as kept beside its stage. */
export type Progress = {
  readonly stageSince: Date;
  readonly furthest: Exclude<Stage, "lost">;
  readonly firstResponseAt: Date | null;
  readonly responseMinutes: number | null;
};

type Before = Progress & { readonly stage: Stage; readonly createdAt: Date };

const way = ["new", "contacted", "booked", "held", "won"] as const;

/**
 * The progress of a lead that now stands in `stage`. Leaving "new" by a colleague's hand is the first response, whose
 * time is counted in the working time of that colleague's zone.
 */
export function progressOf(
  lead: Before,
  stage: Stage,
  { by, now }: { readonly by: Actor; readonly now: Date },
): Progress {
  const isResponse = by !== null && lead.stage === "new" && stage !== "new" && lead.firstResponseAt === null;
  return {
    stageSince: stage === lead.stage ? lead.stageSince : now,
    furthest: stage === "lost" ? lead.furthest : furtherOf(lead.furthest, stage),
    firstResponseAt: isResponse ? now : lead.firstResponseAt,
    responseMinutes: isResponse ? workingMinutesBetween(lead.createdAt, now, by.timeZone) : lead.responseMinutes,
  };
}

function furtherOf(one: Progress["furthest"], other: Progress["furthest"]): Progress["furthest"] {
  return way.indexOf(other) > way.indexOf(one) ? other : one;
}

/** What a change did to the progress, as it is stored with the change. */
export function progressChanges(before: Progress, after: Progress): FieldChanges {
  return {
    stageSince: { from: before.stageSince.toISOString(), to: after.stageSince.toISOString() },
    furthest: { from: before.furthest, to: after.furthest },
    firstResponseAt: { from: isoOf(before.firstResponseAt), to: isoOf(after.firstResponseAt) },
    responseMinutes: { from: before.responseMinutes, to: after.responseMinutes },
  };
}

/** The progress before a stored change; what the change doesn't say stays as it is. */
export function progressBefore(present: Progress, changes: FieldChanges): Progress {
  const { stageSince, furthest, firstResponseAt, responseMinutes } = changes;
  return {
    stageSince: typeof stageSince?.from === "string" ? new Date(stageSince.from) : present.stageSince,
    furthest: way.find((stage) => stage === furthest?.from) ?? present.furthest,
    firstResponseAt: firstResponseAt === undefined ? present.firstResponseAt : dateOf(firstResponseAt.from),
    responseMinutes: typeof responseMinutes?.from === "number" ? responseMinutes.from : null,
  };
}

function isoOf(at: Date | null): string | null {
  return at === null ? null : at.toISOString();
}

function dateOf(value: unknown): Date | null {
  return typeof value === "string" ? new Date(value) : null;
}
