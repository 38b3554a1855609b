import { CriteriaChart } from "@/components/assessment/criteria-chart";
import styles from "@/components/assessment/result-why.module.css";
import { Notice } from "@/components/ui/notice";
import { Columns, NumberedSection, Wide } from "@/components/ui/section";
import { SeriesMark } from "@/components/ui/tag";
import { type Side, sides } from "@/lib/assessment/model";
import type { Report } from "@/lib/assessment/report";
import { resultPageWords } from "@/lib/assessment/words/result-page";
import { resultWords } from "@/lib/assessment/words/result";
import type { Locale } from "@/lib/time/words";

type ResultWhyProps = { readonly report: Report; readonly number: number; readonly locale?: Locale };

/** What speaks for either side, strongest first; product and team as lenses; and the points by topic. */
export function ResultWhy({ report, number, locale = "en" }: ResultWhyProps) {
  const words = resultPageWords[locale];
  return (
    <NumberedSection id="why" number={number} title={words.sections.why}>
      <p>{report.verdict}</p>
      <Wide>
        <Columns>
          {sides.map((side) => (
            <Reasons key={side} side={side} report={report} locale={locale} />
          ))}
        </Columns>
      </Wide>
      <h3>{words.lenses}</h3>
      <ul className={styles["lenses"]}>
        {report.lenses.map(({ id, label, sentence }) => (
          <li key={id}>
            {label} {sentence}.
          </li>
        ))}
      </ul>
      {report.tension === null ? (
        <p>{resultWords[locale].agreement}</p>
      ) : (
        <Notice tone="warning">
          <p>{report.tension}</p>
        </Notice>
      )}
      <h3>{words.chart}</h3>
      <Wide>
        <CriteriaChart report={report} locale={locale} />
      </Wide>
    </NumberedSection>
  );
}

type ReasonsProps = { readonly side: Side; readonly report: Report; readonly locale: Locale };

function Reasons({ side, report, locale }: ReasonsProps) {
  const words = resultPageWords[locale];
  const name = resultWords[locale].sides[side];
  const isAhead = (side === "django") === report.margin >= 0;
  const rows = isAhead ? report.reasons : report.counterpoints;
  return (
    <div>
      <h3 className={styles["side"]}>
        <SeriesMark series={side === "django" ? "a" : "b"} />
        {words.speaksFor(name)}
      </h3>
      {rows.length === 0 ? (
        <p>{words.nothingFor(name)}</p>
      ) : (
        <ul className={styles["reasons"]}>
          {rows.map(({ questionId, label, answer, contribution }) => (
            <li key={questionId}>
              <span className={styles["points"]}>{words.points(Math.abs(contribution))}</span>
              <span>
                <span className={styles["question"]}>{label}</span> {answer}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
