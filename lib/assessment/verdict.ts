import { type AssessmentModel, type Side, otherSide, questionOf } from "@/lib/assessment/model";
import type { Recommendation } from "@/lib/assessment/recommend";
import type { Unknowns } from "@/lib/assessment/unknowns";
import { resultWords } from "@/lib/assessment/words/result";
import { type Locale, timeWords } from "@/lib/time/words";

/** With more open answers than this, a sentence gives their number instead of their names. */
const mostTopicsNamed = 3;

/** The outcome in one sentence with both scores. */
export function verdictSentence({ fits, margin, outcome, band }: Recommendation, locale: Locale = "en"): string {
  const { verdict, sides } = resultWords[locale];
  const ahead: Side = margin >= 0 ? "django" : "node";
  const behind = otherSide(ahead);
  const points = { ahead: sides[ahead], behind: sides[behind], most: fits[ahead], least: fits[behind] };
  if (outcome === "hybrid") return verdict.hybrid(points);
  if (outcome !== "either") return verdict.leads[band](points);
  return margin === 0 ? verdict.equal(fits.django) : verdict.either(points);
}

/** "speaks for Django by 7 points". */
export function lensSentence(margin: number, locale: Locale = "en"): string {
  const words = resultWords[locale];
  if (margin === 0) return words.speaksForNeither;
  return words.speaksFor(words.sides[margin > 0 ? "django" : "node"], Math.abs(margin));
}

/** A difference as readers see it: "Django +12", "Node.js +5" or "level"; never a bare sign. */
export function advantageWords(margin: number, locale: Locale = "en"): string {
  const words = resultWords[locale];
  if (margin === 0) return words.level;
  return words.advantage(words.sides[margin > 0 ? "django" : "node"], Math.abs(margin));
}

export function needSentence(topic: string, [side, other]: readonly [Side, Side], locale: Locale = "en"): string {
  const words = resultWords[locale];
  return words.unmetNeed(topic, words.sides[side], words.sides[other]);
}

/** What the open answers leave open: the outcomes still possible and the range of the difference. */
export function unknownSentences(
  model: AssessmentModel,
  { open, outcomes, least, most }: Unknowns,
  locale: Locale = "en",
): readonly string[] {
  const { unknown, outcomeNames } = resultWords[locale];
  if (open.length === 0) return [unknown.none];
  const topics = open.map(({ questionId }) => questionOf(model, questionId).words[locale].topic);
  const about = topics.length > mostTopicsNamed ? unknown.many(topics.length) : list(topics, "conjunction", locale);
  const named = list(
    outcomes.map((outcome) => outcomeNames[outcome]),
    "disjunction",
    locale,
  );
  const first = outcomes.length === 1 ? unknown.settled(about, named) : unknown.open(about, named);
  if (least === most) return [first];
  return [first, unknown.range(advantageWords(least, locale), advantageWords(most, locale))];
}

function list(items: readonly string[], type: "conjunction" | "disjunction", locale: Locale): string {
  return new Intl.ListFormat(timeWords[locale].intlLocale, { type }).format(items);
}
