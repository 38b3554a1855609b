import { useId } from "react";
import styles from "@/components/assessment/criteria-chart.module.css";
import { Disclosure } from "@/components/ui/disclosure";
import { ColumnHeading, NumberCell, Table } from "@/components/ui/table";
import type { Report } from "@/lib/assessment/report";
import { advantageWords } from "@/lib/assessment/verdict";
import { type PageWords, pageWords } from "@/lib/assessment/words/page";
import { resultWords } from "@/lib/assessment/words/result";
import type { Locale } from "@/lib/time/words";

type Bar = Report["criteria"][number];

type CriteriaChartProps = {
  readonly report: Pick<Report, "criteria" | "fits" | "margin">;
  readonly locale?: Locale;
};

/** Diverging bars, a row for each topic and one for the total, the longest first; the same numbers in a table below. */
export function CriteriaChart({ report, locale = "en" }: CriteriaChartProps) {
  const id = useId();
  const words = pageWords[locale].chart;
  const bars = barsOf(report, words);
  const longest = Math.max(1, ...bars.map(({ margin }) => Math.abs(margin)));
  const spoken = bars.map(({ label, margin }) => words.spoken(label, advantageWords(margin, locale)));
  return (
    <figure className={styles["figure"]}>
      <svg
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-spoken`}
        className={styles["chart"]}
        width="100%"
        height={`${headHeight + bars.length * rowHeight}em`}
      >
        <title id={`${id}-title`}>{words.title}</title>
        <desc id={`${id}-spoken`}>{spoken.join("; ")}</desc>
        <Sides locale={locale} />
        {bars.map((bar, index) => (
          <svg key={bar.id} y={`${headHeight + index * rowHeight}em`} width="100%" height={`${rowHeight}em`}>
            <BarRow bar={bar} longest={longest} locale={locale} />
          </svg>
        ))}
      </svg>
      <Disclosure title={words.numbers}>
        <ChartTable bars={bars} locale={locale} />
      </Disclosure>
    </figure>
  );
}

/** Heights in em of the text, so that the chart grows with it. */
const headHeight = 2;
const rowHeight = 3.5;
/** The longest bar in percent of the width; the rest of its half is for its label. */
const reachPercent = 34;

function barsOf({ criteria, fits, margin }: CriteriaChartProps["report"], words: PageWords["chart"]): readonly Bar[] {
  const sorted = criteria.toSorted((left, right) => Math.abs(right.margin) - Math.abs(left.margin));
  return [...sorted, { id: "total", label: words.total, ...fits, margin }];
}

function Sides({ locale }: { readonly locale: Locale }) {
  const { sides } = resultWords[locale];
  return (
    <g className={styles["sides"]}>
      <circle className={styles["django"]} cx="0.5em" cy="0.9em" r="0.4em" />
      <text x="1.3em" y="1.25em">
        {sides.django}
      </text>
      <text x="100%" y="1.25em" dx="-1.3em" textAnchor="end">
        {sides.node}
      </text>
      <svg x="100%" overflow="visible">
        <rect className={styles["node"]} x="-0.9em" y="0.5em" width="0.8em" height="0.8em" />
      </svg>
    </g>
  );
}

type BarRowProps = { readonly bar: Bar; readonly longest: number; readonly locale: Locale };

function BarRow({ bar: { id, label, margin }, longest, locale }: BarRowProps) {
  const length = (Math.abs(margin) / longest) * reachPercent;
  const isDjango = margin > 0;
  const end = isDjango ? 50 - length : 50 + length;
  const series = isDjango ? "django" : "node";
  return (
    <g className={id === "total" ? styles["total"] : undefined}>
      <line className={styles["rule"]} x1="0" x2="100%" y1="0" y2="0" />
      <text x="0" y="1.25em">
        {label}
      </text>
      <line className={styles["axis"]} x1="50%" x2="50%" y1="1.6em" y2="3.2em" />
      {margin !== 0 && (
        <rect
          className={styles[series]}
          data-series={series}
          data-value={Math.abs(margin)}
          x={`${Math.min(50, end)}%`}
          y="1.95em"
          width={`${length}%`}
          height="0.9em"
        />
      )}
      {margin !== 0 && <Mark end={end} series={series} />}
      <text
        className={styles["value"]}
        x={`${end}%`}
        y="2.8em"
        dx={isDjango ? "-0.9em" : "0.9em"}
        textAnchor={isDjango ? "end" : "start"}
      >
        {margin === 0 ? resultWords[locale].level : `+${Math.abs(margin)}`}
      </text>
    </g>
  );
}

/** A circle or a square at the bar's end, so that hue is never the only sign. */
function Mark({ end, series }: { readonly end: number; readonly series: "django" | "node" }) {
  if (series === "django") return <circle className={styles["django"]} cx={`${end}%`} cy="2.4em" r="0.6em" />;
  return (
    <svg x={`${end}%`} overflow="visible">
      <rect className={styles["node"]} x="-0.55em" y="1.85em" width="1.1em" height="1.1em" />
    </svg>
  );
}

function ChartTable({ bars, locale }: { readonly bars: readonly Bar[]; readonly locale: Locale }) {
  const words = pageWords[locale].chart;
  const { sides } = resultWords[locale];
  return (
    <Table caption={words.title} isCaptionHidden>
      <thead>
        <tr>
          <ColumnHeading>{words.criterion}</ColumnHeading>
          <ColumnHeading align="end">{sides.django}</ColumnHeading>
          <ColumnHeading align="end">{sides.node}</ColumnHeading>
          <ColumnHeading align="end">{words.difference}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ id, label, django, node, margin }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            <NumberCell>{django}</NumberCell>
            <NumberCell>{node}</NumberCell>
            <NumberCell>{advantageWords(margin, locale)}</NumberCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
