import { type AssessmentModel, type Band, type Outcome, type Side, bands } from "@/lib/assessment/model";

/** All that the outcome depends on: the margin (Django minus Node.js) and three facts about the chosen answers. */
export type Tally = {
  readonly margin: number;
  readonly needsDjango: boolean;
  readonly needsNode: boolean;
  readonly canRunTwoStacks: boolean;
};

/** The sides that are not ahead: both at a margin of 0. */
export function trailingSides(margin: number): readonly Side[] {
  if (margin === 0) return ["django", "node"];
  return margin > 0 ? ["node"] : ["django"];
}

/** Whether the side that is behind (either, at a margin of 0) has a strong need. */
function trailingSideHasNeed({ margin, needsDjango, needsNode }: Tally): boolean {
  return (margin >= 0 && needsNode) || (margin <= 0 && needsDjango);
}

/** Tying "hybrid" to the trailing side's need keeps the outcome monotone: a stronger Node.js answer never helps Django. */
export function outcomeOf(model: AssessmentModel, tally: Tally): Outcome {
  const size = Math.abs(tally.margin);
  if (tally.canRunTwoStacks && size <= model.hybridMaxMargin && trailingSideHasNeed(tally)) return "hybrid";
  if (size <= model.closeMaxMargin) return "either";
  return tally.margin > 0 ? "django" : "node";
}

/** The band of a margin of this size before any need is looked at. */
export function bandOfSize(model: AssessmentModel, size: number): Band {
  return bands.findLast((band) => size >= model.bandMinimums[band]) ?? "level";
}

/** One band lower, never below slight, when the trailing side's strong need stays unmet. */
export function bandOf(model: AssessmentModel, tally: Tally): Band {
  const band = bandOfSize(model, Math.abs(tally.margin));
  const leavesNeedUnmet = trailingSideHasNeed(tally) && outcomeOf(model, tally) !== "hybrid";
  return leavesNeedUnmet ? bandBelow[band] : band;
}

const bandBelow: Readonly<Record<Band, Band>> = { level: "level", slight: "slight", clear: "slight", strong: "clear" };
