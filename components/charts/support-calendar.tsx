import { scaleUtc } from "d3-scale";
import { Axis } from "@/components/charts/axis";
import { Canvas, lines, percent } from "@/components/charts/canvas";
import { seriesClass } from "@/components/charts/series-mark";
import { classNames } from "@/components/ui/class-names";
import { supportStateOn, type SupportState } from "@/lib/content/chart-tables";
import type { SupportChart, SupportRow } from "@/lib/content/charts";
import { firstDayOf, lastDayOf, readableDate } from "@/lib/content/freshness";
import { contentWords } from "@/lib/content/words";
import styles from "@/components/charts/charts.module.css";

const headLines = 2;
const rowLines = 2.9;
const labelLine = 1.1;
const barLine = 1.55;
const barLines = 0.8;

const stateClass: Readonly<Record<SupportState, string | undefined>> = {
  planned: styles["planned"],
  supported: styles["supported"],
  ended: styles["ended"],
};

const yearsOf = (rows: readonly SupportRow[]) =>
  rows.flatMap(({ fromOn, untilOn }) => [firstDayOf(fromOn).getUTCFullYear(), lastDayOf(untilOn).getUTCFullYear() + 1]);

type SupportCalendarProps = { readonly chart: SupportChart; readonly todayOn: string };

/** One bar a version, from its first day to the end of its support, with today as an upright line. */
export function SupportCalendar({ chart: { rows, title, description }, todayOn }: SupportCalendarProps) {
  const years = yearsOf(rows);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const scale = scaleUtc([firstDayOf(String(first)), firstDayOf(String(last))], [0, 100]);
  const today = scale(firstDayOf(todayOn));
  const height = headLines + rows.length * rowLines;
  const ticks = Array.from({ length: last - first + 1 }, (_, nth) => ({
    label: String(first + nth),
    at: scale(firstDayOf(String(first + nth))),
    isMinor: nth % 2 === 1,
  }));
  return (
    <Canvas title={title} description={description} heightLines={height + 1.8}>
      <Axis ticks={ticks} untilLine={height} />
      {rows.map((row, place) => {
        const from = scale(firstDayOf(row.fromOn));
        return (
          <rect
            key={row.label}
            x={percent(from)}
            y={lines(headLines + place * rowLines + barLine)}
            width={percent(scale(lastDayOf(row.untilOn)) - from)}
            height={lines(barLines)}
            data-series={row.series}
            data-value={readableDate(row.untilOn)}
            className={classNames(seriesClass[row.series], stateClass[supportStateOn(row, todayOn)])}
          />
        );
      })}
      <line x1={percent(today)} x2={percent(today)} y1={lines(1.4)} y2={lines(height)} className={styles["today"]} />
      <text x={percent(today)} y={lines(1)} textAnchor={today > 50 ? "end" : "start"} className={styles["figureText"]}>
        {contentWords.today} {readableDate(todayOn)}
      </text>
      {rows.map(({ label, untilOn }, place) => (
        <text key={label} x="0" y={lines(headLines + place * rowLines + labelLine)} className={styles["label"]}>
          <tspan className={styles["figureText"]}>{label}</tspan> {contentWords.until} {readableDate(untilOn)}
        </text>
      ))}
    </Canvas>
  );
}
