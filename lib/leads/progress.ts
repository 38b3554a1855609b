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

/** The progress of a lead that now stands in `stage`. Leaving "new" by a colleague's hand is the first response. */
export function progressOf(
  lead: Before,
  stage: Stage,
  { isByStaff, now }: { readonly isByStaff: boolean; readonly now: Date },
): Progress {
  const isResponse = isByStaff && lead.stage === "new" && stage !== "new" && lead.firstResponseAt === null;
  return {
    stageSince: stage === lead.stage ? lead.stageSince : now,
    furthest: stage === "lost" ? lead.furthest : furtherOf(lead.furthest, stage),
    firstResponseAt: isResponse ? now : lead.firstResponseAt,
    responseMinutes: isResponse ? workingMinutesBetween(lead.createdAt, now) : lead.responseMinutes,
  };
}

function furtherOf(one: Progress["furthest"], other: Progress["furthest"]): Progress["furthest"] {
  return way.indexOf(other) > way.indexOf(one) ? other : one;
}
