import styles from "@/components/assessment/result-comparison.module.css";
import { SummaryList } from "@/components/ui/summary-list";
import { ColumnHeading, Table } from "@/components/ui/table";
import type { Report } from "@/lib/assessment/report";
import { advantageWords } from "@/lib/assessment/verdict";
import { type PageWords, pageWords } from "@/lib/assessment/words/page";
import { resultWords } from "@/lib/assessment/words/result";
import type { Locale } from "@/lib/time/words";

type ResultComparisonProps = { readonly before: Report; readonly after: Report; readonly locale?: Locale };

/** Two results of one model beside one another, with the answers that differ. */
export function ResultComparison({ before, after, locale = "en" }: ResultComparisonProps) {
  const words = pageWords[locale].comparison;
  const changed = changedAnswers(before, after, words);
  return (
    <>
      {changed.length === 0 ? <p>{words.nothingChanged}</p> : <SummaryList rows={changed} />}
      <div className={styles["comparison"]}>
        <Table caption={words.caption}>
          <thead>
            <tr>
              <ColumnHeading>
                <span className="visually-hidden">{words.caption}</span>
              </ColumnHeading>
              <ColumnHeading>{words.before}</ColumnHeading>
              <ColumnHeading>{words.after}</ColumnHeading>
            </tr>
          </thead>
          <tbody>
            {comparedRows(before, after, locale).map(({ id, label, values }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td>{values[0]}</td>
                <td>{values[1]}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </>
  );
}

function changedAnswers(before: Report, after: Report, words: PageWords["comparison"]) {
  const then = new Map(before.ledger.map((row) => [row.questionId, row]));
  return after.ledger.flatMap(({ questionId, optionId, label, answer }) => {
    const earlier = then.get(questionId);
    if (!earlier || earlier.optionId === optionId) return [];
    return [{ term: label, detail: words.answerNow(earlier.answer, answer) }];
  });
}

type ComparedRow = { readonly id: string; readonly label: string; readonly values: readonly [string, string] };

function comparedRows(before: Report, after: Report, locale: Locale): readonly ComparedRow[] {
  const words = pageWords[locale].comparison;
  const { sides } = resultWords[locale];
  const both = (id: string, label: string, say: (report: Report) => string): ComparedRow => ({
    id,
    label,
    values: [say(before), say(after)],
  });
  return [
    both("outcome", words.recommendation, ({ title }) => title),
    both("django", words.points(sides.django), ({ fits }) => String(fits.django)),
    both("node", words.points(sides.node), ({ fits }) => String(fits.node)),
    both("margin", words.difference, ({ margin }) => advantageWords(margin, locale)),
    both("lead", words.lead, ({ lead }) => lead),
    ...before.criteria.map(({ id, label }) =>
      both(`criterion-${id}`, label, ({ criteria }) =>
        advantageWords(criteria.find((criterion) => criterion.id === id)?.margin ?? 0, locale),
      ),
    ),
  ];
}
