import { scaleLog } from "d3-scale";
import { Axis } from "@/components/charts/axis";
import { Canvas, lines, percent } from "@/components/charts/canvas";
import { SeriesMark } from "@/components/charts/series-mark";
import { classNames } from "@/components/ui/class-names";
import { shownValue } from "@/lib/content/chart-tables";
import type { DotChart, DotRow } from "@/lib/content/charts";
import styles from "@/components/charts/charts.module.css";

const headLines = 1.9;
const pointLines = 1.75;
const gapLines = 0.9;
const ticks = [0.1, 1, 10, 100];

const heightOf = (row: DotRow) => headLines + row.points.length * pointLines + gapLines;
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

type PointProps = {
  readonly name: string;
  readonly shown: string;
  readonly at: number;
  readonly top: number;
};

/** The words beside a mark: to its right, or to its left where the right edge is near. */
function PointLabel({ name, shown, at, top }: PointProps) {
  const isLeft = at > 55;
  return (
    <text
      x={percent(at)}
      y={lines(top + 0.35)}
      dx={isLeft ? "-0.95em" : "0.95em"}
      textAnchor={isLeft ? "end" : "start"}
      className={styles["label"]}
    >
      {name} <tspan className={styles["figureText"]}>{shown}</tspan>
    </text>
  );
}

/** Values on a scale where each step is ten times the last: one line a value, its mark and its words. */
export function DotPlot({ chart }: { readonly chart: DotChart }) {
  const values = chart.rows.flatMap(({ points }) => points.map(({ value }) => value));
  const scale = scaleLog([Math.min(...values) / 1.6, Math.max(...values) * 1.6], [0, 100]);
  const height = sum(chart.rows.map(heightOf));
  return (
    <Canvas title={chart.title} description={chart.description} heightLines={height + 1.8}>
      <Axis
        ticks={ticks.map((value) => ({ label: shownValue(value, chart.unit), at: scale(value) }))}
        untilLine={height}
      />
      {chart.rows.map((row, place) => {
        const top = sum(chart.rows.slice(0, place).map(heightOf));
        return (
          <g key={row.label}>
            <text x="0" y={lines(top + 1.1)} className={styles["rowLabel"]}>
              {row.label}
            </text>
            {row.points.map(({ name, series, value }, nth) => {
              const y = top + headLines + nth * pointLines + pointLines / 2;
              const shown = shownValue(value, chart.unit);
              return (
                <g key={name}>
                  <line
                    x1="0"
                    x2={percent(scale(value))}
                    y1={lines(y)}
                    y2={lines(y)}
                    className={classNames(styles["guide"])}
                  />
                  <SeriesMark series={series} x={percent(scale(value))} y={lines(y)} value={shown} />
                  <PointLabel name={name} shown={shown} at={scale(value)} top={y} />
                </g>
              );
            })}
          </g>
        );
      })}
    </Canvas>
  );
}
