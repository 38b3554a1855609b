import { ChangeList } from "@/components/assessment/change-list";
import { LedgerTable } from "@/components/assessment/ledger-table";
import {
  hasCare,
  ResultCare,
  ResultMethod,
  ResultStack,
  ResultUnknowns,
} from "@/components/assessment/result-sections";
import { ResultWhy } from "@/components/assessment/result-why";
import { SourceMarks } from "@/components/content/source-mark";
import { SourceNotes, SourcePopovers } from "@/components/content/source-notes";
import { NumberedSection, Wide } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";
import { type AssessmentModel, optionOf, questionOf } from "@/lib/assessment/model";
import type { Report } from "@/lib/assessment/report";
import type { Change } from "@/lib/assessment/sensitivity";
import { resultPageWords } from "@/lib/assessment/words/result-page";
import { notesFor } from "@/lib/content/compose";
import { readableDate } from "@/lib/content/freshness";
import type { Locale } from "@/lib/time/words";

type ResultReportProps = {
  readonly model: AssessmentModel;
  readonly report: Report;
  readonly createdAt: Date;
  readonly now: Date;
  /** Where two results are compared; the changed answer follows as a query. */
  readonly comparePath: string;
  readonly assessmentHrefOf: (change: Change) => string;
  readonly locale?: Locale;
};

/** The whole report: why, every point, what would change it, what is open, what to take care with, a stack, the method. */
export function ResultReport(props: ResultReportProps) {
  const { model, report, createdAt, now, comparePath, assessmentHrefOf, locale = "en" } = props;
  const words = resultPageWords[locale];
  const notes = notesFor(evidenceOf(report), now);
  const marksOf = (factIds: readonly string[]) => (
    <SourceMarks notes={notes.filter(({ factId }) => factIds.includes(factId))} />
  );
  const shift = hasCare(report) ? 1 : 0;
  return (
    <Stack gap="large">
      <ResultWhy report={report} number={1} locale={locale} />
      <NumberedSection id="ledger" number={2} title={words.sections.ledger}>
        <p>{words.ledgerLead}</p>
        <Wide>
          <LedgerTable report={report} sourceMark={(factId) => marksOf([factId])} locale={locale} />
        </Wide>
      </NumberedSection>
      <NumberedSection id="changes" number={3} title={words.sections.changes}>
        {report.changes.length > 0 && <p>{words.changesLead}</p>}
        <ChangeList
          model={model}
          changes={report.changes}
          hrefOf={assessmentHrefOf}
          compareHrefOf={(change) => `${comparePath}?${codesOf(model, change)}`}
          locale={locale}
        />
        <div data-print="hidden">
          <TextLink href={comparePath} variant="onward">
            {words.compareAny}
          </TextLink>
        </div>
      </NumberedSection>
      <ResultUnknowns report={report} model={model} number={4} locale={locale} />
      {shift === 1 && <ResultCare report={report} number={5} marksOf={marksOf} locale={locale} />}
      <ResultStack report={report} number={5 + shift} marksOf={marksOf} locale={locale} />
      <ResultMethod
        report={report}
        number={6 + shift}
        madeOn={readableDate(createdAt.toISOString().slice(0, 10))}
        locale={locale}
      >
        <SourceNotes notes={notes} />
      </ResultMethod>
      <SourcePopovers notes={notes} />
    </Stack>
  );
}

/** The facts that the report rests on, in the order of reading. */
function evidenceOf({ ledger, cautions, stack }: Report): readonly string[] {
  return [...ledger, ...cautions, ...stack].flatMap(({ evidence }) => evidence);
}

function codesOf(model: AssessmentModel, { questionId, toOptionId }: Change): string {
  const question = questionOf(model, questionId);
  return `${question.code}=${optionOf(question, toOptionId).code}`;
}
