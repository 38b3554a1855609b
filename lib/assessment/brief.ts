import { type AnswerSet, type AssessmentModel, type Side, questionOf } from "@/lib/assessment/model";
import { type Recommendation, recommend } from "@/lib/assessment/recommend";
import { type Report, type ReportRow, composeReport } from "@/lib/assessment/report";
import { weightFactorAtTie } from "@/lib/assessment/sensitivity";
import { callWords } from "@/lib/assessment/words/call";
import { resultWords } from "@/lib/assessment/words/result";
import type { Locale } from "@/lib/time/words";

/** An answer that the visitor did not have, and how to settle it on the call. */
export type BriefQuestion = {
  readonly questionId: string;
  readonly label: string;
  readonly ask: string;
  readonly canDecide: boolean;
  readonly note: string;
};

/** One page for the consultant who takes the call. It holds answers and their meaning, and nothing about the person. */
export type CallBrief = {
  readonly modelVersion: number;
  readonly title: string;
  readonly verdict: string;
  readonly fits: Readonly<Record<Side, number>>;
  readonly reasons: readonly string[];
  readonly counterpoints: readonly string[];
  /** Product against team, needs that stay unmet, a lead that rests on one answer. */
  readonly tensions: readonly string[];
  /** Those that could change the outcome come first. */
  readonly openQuestions: readonly BriefQuestion[];
  readonly closestChanges: readonly string[];
  readonly cautions: readonly string[];
  readonly bring: readonly string[];
  readonly answers: readonly { readonly label: string; readonly answer: string }[];
  readonly stack: Report["stack"];
};

const mostReasons = 3;
const mostChanges = 4;

/** The brief of a complete answer set, made with the model version that it was given to. */
export function composeBrief(model: AssessmentModel, answers: AnswerSet, locale: Locale = "en"): CallBrief {
  const report = composeReport(model, answers, locale);
  const recommendation = recommend(model, answers);
  return {
    modelVersion: report.modelVersion,
    title: report.title,
    verdict: report.verdict,
    fits: report.fits,
    reasons: report.reasons.slice(0, mostReasons).map(rowSentence),
    counterpoints: report.counterpoints.slice(0, mostReasons).map(rowSentence),
    tensions: tensionsOf(report, locale),
    openQuestions: openQuestionsOf(model, report, locale),
    closestChanges: report.changes.slice(0, mostChanges).map(({ sentence }) => sentence),
    cautions: report.cautions.map(({ text }) => text),
    bring: bringOf(model, report, { recommendation, locale }),
    answers: report.ledger.map(({ label, answer }) => ({ label, answer })),
    stack: report.stack,
  };
}

function rowSentence({ answer, because }: ReportRow): string {
  return `${answer}. ${because}`;
}

function tensionsOf(report: Report, locale: Locale): readonly string[] {
  const soleSupport = report.reasons.filter((row) => weightFactorAtTie(row, report.margin) !== null);
  const sole = soleSupport.length === 1 ? soleSupport : [];
  return [
    ...(report.tension === null ? [] : [report.tension]),
    ...(report.lowered === null ? [] : [report.lowered]),
    ...report.unmetNeeds,
    ...sole.map(({ topic }) => callWords[locale].weightAtTie(topic)),
  ];
}

function openQuestionsOf(model: AssessmentModel, report: Report, locale: Locale): readonly BriefQuestion[] {
  const words = callWords[locale];
  return report.unknowns.open
    .map(({ questionId, canDecide }) => {
      const { label, ask } = questionOf(model, questionId).words[locale];
      return { questionId, label, ask, canDecide, note: canDecide ? words.decides : words.doesNotDecide };
    })
    .toSorted((left, right) => Number(right.canDecide) - Number(left.canDecide));
}

function bringOf(
  model: AssessmentModel,
  report: Report,
  { recommendation, locale }: { readonly recommendation: Recommendation; readonly locale: Locale },
): readonly string[] {
  const words = callWords[locale];
  const strongest = [...report.reasons.slice(0, mostReasons), ...report.counterpoints.slice(0, mostReasons)];
  const facts = [...new Set(strongest.flatMap(({ evidence }) => evidence))].toSorted();
  return [
    words.bringOutline[report.outcome],
    ...(facts.length > 0 ? [words.bringFacts(facts.join(", "))] : []),
    ...recommendation.unmetNeeds.map(({ questionId, side }) =>
      words.bringNeed(questionOf(model, questionId).words[locale].topic, resultWords[locale].sides[side]),
    ),
    ...(report.tension === null ? [] : [words.bringTension]),
  ];
}
