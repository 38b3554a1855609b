import { type ChangeSentence, changeSentences } from "@/lib/assessment/change-sentences";
import {
  type AnswerSet,
  type AssessmentModel,
  type Lens,
  type Outcome,
  type Side,
  lenses,
  optionOf,
  otherSide,
  questionOf,
} from "@/lib/assessment/model";
import { type LedgerRow, type Recommendation, recommend } from "@/lib/assessment/recommend";
import { sensitivity } from "@/lib/assessment/sensitivity";
import { type Unknowns, unknownsOf } from "@/lib/assessment/unknowns";
import { resultWords } from "@/lib/assessment/words/result";
import { verdictSentence, lensSentence, needSentence, unknownSentences } from "@/lib/assessment/verdict";
import { readableDate } from "@/lib/content/freshness";
import { type Locale, timeWords } from "@/lib/time/words";

/** A ledger row with its words: what was asked, what was answered, and why it earns its points. */
export type ReportRow = LedgerRow & {
  readonly label: string;
  readonly topic: string;
  readonly answer: string;
  readonly because: string;
  readonly evidence: readonly string[];
};

/** The whole result in words. Page, mail, PDF and call brief only lay it out. */
export type Report = {
  readonly modelVersion: number;
  readonly outcome: Outcome;
  readonly fits: Readonly<Record<Side, number>>;
  readonly margin: number;
  readonly title: string;
  readonly verdict: string;
  /** "a clear lead". */
  readonly lead: string;
  /** Why the lead is called smaller than its points; null when it isn't. */
  readonly lowered: string | null;
  readonly summary: string;
  readonly ledger: readonly ReportRow[];
  /** Rows that speak for the recommended side, and those that speak against it; strongest first. */
  readonly reasons: readonly ReportRow[];
  readonly counterpoints: readonly ReportRow[];
  readonly criteria: readonly {
    readonly id: string;
    readonly label: string;
    readonly django: number;
    readonly node: number;
    readonly margin: number;
  }[];
  readonly lenses: readonly {
    readonly id: Lens;
    readonly label: string;
    readonly margin: number;
    readonly sentence: string;
  }[];
  /** Said aloud when product and team disagree; null otherwise. */
  readonly tension: string | null;
  readonly unmetNeeds: readonly string[];
  readonly changes: readonly ChangeSentence[];
  readonly unknowns: Unknowns & { readonly sentences: readonly string[] };
  readonly cautions: readonly { readonly id: string; readonly text: string; readonly evidence: readonly string[] }[];
  readonly stack: readonly {
    readonly id: string;
    readonly part: string;
    readonly choice: string;
    readonly evidence: readonly string[];
  }[];
  readonly method: readonly string[];
  readonly madeWith: string;
  readonly limits: readonly string[];
};

/** Composes the result from the model that it belongs to, so that an old result reads for ever as it did. */
export function composeReport(model: AssessmentModel, answers: AnswerSet, locale: Locale = "en"): Report {
  const recommendation = recommend(model, answers);
  const ledger = recommendation.ledger.map((row) => reportRow(model, row, locale));
  const unknowns = unknownsOf(model, answers);
  const outcome = model.outcomes[recommendation.outcome];
  return {
    modelVersion: model.version,
    outcome: recommendation.outcome,
    fits: recommendation.fits,
    margin: recommendation.margin,
    title: outcome.words[locale].title,
    verdict: verdictSentence(recommendation, locale),
    lead: resultWords[locale].bands[recommendation.band],
    lowered: loweredSentence(recommendation, locale),
    summary: outcome.words[locale].summary,
    ledger,
    reasons: rowsInOrder(ledger, recommendation.margin >= 0 ? 1 : -1),
    counterpoints: rowsInOrder(ledger, recommendation.margin >= 0 ? -1 : 1),
    ...breakdown(model, recommendation, locale),
    changes: changeSentences(model, sensitivity(model, answers), locale),
    unknowns: { ...unknowns, sentences: unknownSentences(model, unknowns, locale) },
    ...advice(model, recommendation, locale),
    ...colophon(model, locale),
  };
}

function reportRow(model: AssessmentModel, row: LedgerRow, locale: Locale): ReportRow {
  const question = questionOf(model, row.questionId);
  const option = optionOf(question, row.optionId);
  const { label, topic } = question.words[locale];
  const { label: answer, because } = option.words[locale];
  return { ...row, label, topic, answer, because, evidence: option.evidence };
}

function rowsInOrder(ledger: readonly ReportRow[], sign: 1 | -1): readonly ReportRow[] {
  return ledger
    .filter(({ contribution }) => contribution * sign > 0)
    .toSorted((left, right) => Math.abs(right.contribution) - Math.abs(left.contribution));
}

function loweredSentence({ band, bandByMargin }: Recommendation, locale: Locale): string | null {
  const words = resultWords[locale];
  return band === bandByMargin ? null : words.lowered(words.bands[bandByMargin], words.bands[band]);
}

function breakdown(model: AssessmentModel, { criteria, lenses: sums, isTorn }: Recommendation, locale: Locale) {
  const words = resultWords[locale];
  const labels = new Map(model.criteria.map((criterion) => [criterion.id, criterion.words[locale].label]));
  const said = (lens: Lens) => lensSentence(sums[lens], locale);
  return {
    criteria: criteria.map(({ id, django, node, margin }) => ({
      id,
      label: labels.get(id) ?? id,
      django,
      node,
      margin,
    })),
    lenses: lenses.map((id) => ({ id, label: words.lenses[id], margin: sums[id], sentence: said(id) })),
    tension: isTorn ? words.tension(said("product"), said("team")) : null,
  };
}

function advice(model: AssessmentModel, recommendation: Recommendation, locale: Locale) {
  return {
    unmetNeeds: recommendation.unmetNeeds.map(({ questionId, side }) =>
      needSentence(questionOf(model, questionId).words[locale].topic, [side, otherSide(side)], locale),
    ),
    cautions: model.cautions
      .filter(({ id }) => recommendation.cautionIds.includes(id))
      .map(({ id, words, evidence }) => ({ id, text: words[locale].text, evidence })),
    stack: model.outcomes[recommendation.outcome].stack.map(({ id, words, evidence }) => ({
      id,
      ...words[locale],
      evidence,
    })),
  };
}

function colophon(model: AssessmentModel, locale: Locale) {
  const words = resultWords[locale];
  const weights = model.questions.reduce((sum, { weight }) => sum + weight, 0);
  return {
    method: words.method({ ...model, weights }),
    madeWith: words.madeWith(model.version, readableDate(model.publishedOn, timeWords[locale].intlLocale)),
    limits: words.limits,
  };
}
