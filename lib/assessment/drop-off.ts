import type { AssessmentModel } from "@/lib/assessment/model";
import { assessmentDeskWords } from "@/lib/assessment/words/desk";
import type { Locale } from "@/lib/time/words";

/** How many visitors reached a step on one day, from one source. */
export type StepCount = {
  readonly countedOn: string;
  readonly step: string;
  readonly source: string;
  readonly count: number;
};

export type DropOffRow = {
  readonly step: string;
  readonly label: string;
  /** The label in a few words, for a chart, whose lines don't wrap. */
  readonly shortLabel: string;
  readonly reached: number;
  /** How many fewer than at the step before, and what share of those that is (0 to 1); null where none came before. */
  readonly lost: number | null;
  readonly lostShare: number | null;
};

export type SourceRow = {
  readonly source: string;
  readonly started: number;
  readonly presets: number;
  readonly finished: number;
  readonly asked: number;
};

/** How far visitors came in a period: from the start through every question, and what they did afterwards. */
export type DropOff = {
  /** From "start" to the last question; each counts who answered it. */
  readonly steps: readonly DropOffRow[];
  /** Who began with an example's answers instead, on the page that checks them. */
  readonly presets: number;
  readonly finished: number;
  readonly asked: number;
  /** The busiest first. */
  readonly sources: readonly SourceRow[];
};

/** Counts into drop-off, of all sources or of one; questions in the model's order. */
export function dropOffOf(
  counts: readonly StepCount[],
  model: AssessmentModel,
  { source, locale = "en" }: { readonly source?: string | undefined; readonly locale?: Locale } = {},
): DropOff {
  const chosen = source === undefined ? counts : counts.filter((each) => each.source === source);
  const words = assessmentDeskWords[locale].dropOff;
  const reached = [
    { step: "start", label: words.start, shortLabel: words.start },
    ...model.questions.map(({ id, words: { [locale]: said } }, place) => ({
      step: id,
      label: said.label,
      shortLabel: `${place + 1}. ${said.topic}`,
    })),
  ].map((row) => ({ ...row, reached: totalOf(chosen, row.step) }));
  return {
    steps: reached.map((row, place) => ({ ...row, ...lossOf(row.reached, reached[place - 1]?.reached) })),
    presets: totalOf(chosen, "preset"),
    finished: totalOf(chosen, "finish"),
    asked: totalOf(chosen, "report"),
    sources: sourcesOf(counts),
  };
}

/** Whoever comes back to a link of another day answers without having started: then nobody was lost. */
function lossOf(reached: number, before: number | undefined): Pick<DropOffRow, "lost" | "lostShare"> {
  if (before === undefined || before === 0) return { lost: null, lostShare: null };
  const lost = Math.max(0, before - reached);
  return { lost, lostShare: lost / before };
}

function sourcesOf(counts: readonly StepCount[]): readonly SourceRow[] {
  const names = [...new Set(counts.map(({ source }) => source))];
  const rows = names.map((source) => {
    const ofSource = counts.filter((each) => each.source === source);
    return {
      source,
      started: totalOf(ofSource, "start"),
      presets: totalOf(ofSource, "preset"),
      finished: totalOf(ofSource, "finish"),
      asked: totalOf(ofSource, "report"),
    };
  });
  return rows.toSorted(
    (left, right) =>
      right.started + right.presets - left.started - left.presets ||
      right.finished - left.finished ||
      left.source.localeCompare(right.source, "en"),
  );
}

function totalOf(counts: readonly StepCount[], step: string): number {
  return counts.reduce((sum, each) => (each.step === step ? sum + each.count : sum), 0);
}
