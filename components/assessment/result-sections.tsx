import type { ReactNode } from "react";
import { NumberedSection } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import { type AssessmentModel, questionOf } from "@/lib/assessment/model";
import type { Report } from "@/lib/assessment/report";
import { resultPageWords } from "@/lib/assessment/words/result-page";
import type { Locale } from "@/lib/time/words";

type SectionProps = {
  readonly report: Report;
  readonly number: number;
  /** The marks of the facts that a sentence rests on. */
  readonly marksOf: (factIds: readonly string[]) => ReactNode;
  readonly locale?: Locale;
};

/** Whether there is anything to take care with. */
export function hasCare({ cautions, unmetNeeds, lowered }: Report): boolean {
  return cautions.length > 0 || unmetNeeds.length > 0 || lowered !== null;
}

/** Needs that stay unmet, and rules of thumb for a project like this. */
export function ResultCare({ report, number, marksOf, locale = "en" }: SectionProps) {
  const { cautions, unmetNeeds, lowered } = report;
  return (
    <NumberedSection id="care" number={number} title={resultPageWords[locale].sections.care}>
      {lowered !== null && <p>{lowered}</p>}
      {unmetNeeds.map((need) => (
        <p key={need}>{need}</p>
      ))}
      {cautions.map(({ id, text, evidence }) => (
        <p key={id}>
          {text}
          {marksOf(evidence)}
        </p>
      ))}
    </NumberedSection>
  );
}

type UnknownsProps = Omit<SectionProps, "marksOf"> & { readonly model: AssessmentModel };

/** What was answered with "I'm not sure", and whether it could turn the outcome. */
export function ResultUnknowns({ report, model, number, locale = "en" }: UnknownsProps) {
  const words = resultPageWords[locale];
  return (
    <NumberedSection id="unknowns" number={number} title={words.sections.unknowns}>
      {report.unknowns.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {report.unknowns.open.length > 0 && (
        <ul>
          {report.unknowns.open.map(({ questionId, canDecide }) => (
            <li key={questionId}>
              {questionOf(model, questionId).words[locale].label}{" "}
              <Tag tone={canDecide ? "warning" : "neutral"}>{canDecide ? words.open.canDecide : words.open.cannot}</Tag>
            </li>
          ))}
        </ul>
      )}
    </NumberedSection>
  );
}

/** What we would begin with for this outcome. */
export function ResultStack({ report, number, marksOf, locale = "en" }: SectionProps) {
  const words = resultPageWords[locale];
  return (
    <NumberedSection id="stack" number={number} title={words.sections.stack}>
      <p>{words.stackLead}</p>
      <SummaryList
        rows={report.stack.map(({ part, choice, evidence }) => ({
          term: part,
          detail: (
            <>
              {choice}
              {marksOf(evidence)}
            </>
          ),
        }))}
      />
    </NumberedSection>
  );
}

type MethodProps = Omit<SectionProps, "marksOf"> & { readonly madeOn: string; readonly children: ReactNode };

/** How the scores came about, with which version and when, and what they can't know. The sources follow as children. */
export function ResultMethod({ report, number, madeOn, children, locale = "en" }: MethodProps) {
  const words = resultPageWords[locale];
  return (
    <NumberedSection id="method" number={number} title={words.sections.method}>
      <ul>
        {report.method.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {report.limits.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        {report.madeWith} {words.madeOn(madeOn)}
      </p>
      {children}
    </NumberedSection>
  );
}
