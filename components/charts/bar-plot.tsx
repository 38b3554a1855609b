import { scaleLinear } from "d3-scale";
import { Canvas, lines, percent } from "@/components/charts/canvas";
import { seriesClass, SeriesMark } from "@/components/charts/series-mark";
import { shownValue } from "@/lib/content/chart-tables";
import type { BarChart } from "@/lib/content/charts";
import { classNames } from "@/components/ui/class-names";
import styles from "@/components/charts/charts.module.css";

const rowLines = 3.3;
const labelLine = 1.1;
const barLine = 1.6;
const barLines = 0.9;
/** The longest bar leaves room for its figure. */
const widestPercent = 80;

/** Bars from zero, one under another, each with its words above and its figure at its end. */
export function BarPlot({ chart }: { readonly chart: BarChart }) {
  const scale = scaleLinear([0, Math.max(...chart.rows.map(({ value }) => value))], [0, widestPercent]);
  return (
    <Canvas title={chart.title} description={chart.description} heightLines={chart.rows.length * rowLines}>
      {chart.rows.map(({ label, series, value }, place) => {
        const top = place * rowLines;
        const end = percent(scale(value));
        const middle = lines(top + barLine + barLines / 2);
        const shown = shownValue(value, chart.unit);
        return (
          <g key={label}>
            <text x="0" y={lines(top + labelLine)} className={styles["rowLabel"]}>
              {label}
            </text>
            <rect
              x="0"
              y={lines(top + barLine)}
              width={end}
              height={lines(barLines)}
              className={classNames(styles["bar"], seriesClass[series])}
            />
            <SeriesMark series={series} x={end} y={middle} value={shown} />
            <text x={end} y={lines(top + barLine + barLines / 2 + 0.35)} dx="0.95em" className={styles["figureText"]}>
              {shown}
            </text>
          </g>
        );
      })}
    </Canvas>
  );
}
