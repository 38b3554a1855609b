import { scaleLinear } from "d3-scale";
import { Canvas, lines, percent } from "@/components/charts/canvas";
import styles from "@/components/charts/charts.module.css";

export type Measure = {
  readonly label: string;
  readonly value: number;
  /** The value as the table beside it writes it. */
  readonly shown: string;
};

type MeasurePlotProps = {
  readonly title: string;
  readonly description: string;
  readonly measures: readonly Measure[];
};

const rowLines = 3;
const labelLine = 1.1;
const barLine = 1.55;
const barLines = 0.85;
/** The longest bar leaves room for its figure. */
const widestPercent = 80;

/** Bars of one kind from zero, one under another, each with its words above and its figure at its end. */
export function MeasureBars({ title, description, measures }: MeasurePlotProps) {
  const scale = scaleLinear([0, highestOf(measures)], [0, widestPercent]);
  return (
    <Canvas title={title} description={description} heightLines={measures.length * rowLines}>
      {measures.map(({ label, value, shown }, place) => {
        const top = place * rowLines;
        return (
          <g key={label}>
            <text x="0" y={lines(top + labelLine)} className={styles["label"]}>
              {label}
            </text>
            <rect
              x="0"
              y={lines(top + barLine)}
              width={percent(Math.max(0.3, scale(value)))}
              height={lines(barLines)}
              data-value={shown}
              className={styles["measure"]}
            />
            <text
              x={percent(scale(value))}
              y={lines(top + barLine + barLines / 2 + 0.35)}
              dx="0.6em"
              className={styles["figureText"]}
            >
              {shown}
            </text>
          </g>
        );
      })}
    </Canvas>
  );
}

const plotLines = 12;
const headLines = 1.6;

/** Columns of one kind side by side, with the first, the last and the highest named; for values in the order of time. */
export function MeasureColumns({ title, description, measures }: MeasurePlotProps) {
  const highest = highestOf(measures);
  const scale = scaleLinear([0, highest], [0, plotLines]);
  const width = 100 / measures.length;
  const top = measures.findIndex(({ value }) => value === highest);
  const [first, last] = [measures[0], measures.at(-1)];
  return (
    <Canvas title={title} description={description} heightLines={headLines + plotLines + 1.8}>
      {measures.map(({ label, value, shown }, place) => (
        <rect
          key={label}
          x={percent(place * width + width * 0.1)}
          y={lines(headLines + plotLines - scale(value))}
          width={percent(width * 0.8)}
          height={lines(scale(value))}
          data-value={shown}
          className={styles["measure"]}
        />
      ))}
      <line
        x1="0"
        x2="100%"
        y1={lines(headLines + plotLines)}
        y2={lines(headLines + plotLines)}
        className={styles["grid"]}
      />
      <text
        x={percent((top + 0.5) * width)}
        y={lines(1.2)}
        textAnchor={anchorOf((top + 0.5) * width)}
        className={styles["figureText"]}
      >
        {measures[top]?.label}: {measures[top]?.shown}
      </text>
      <text x="0" y={lines(headLines + plotLines + 1.4)} className={styles["tick"]}>
        {first?.label}
      </text>
      {measures.length > 1 && (
        <text x="100%" y={lines(headLines + plotLines + 1.4)} textAnchor="end" className={styles["tick"]}>
          {last?.label}
        </text>
      )}
    </Canvas>
  );
}

/** Words near an edge stay inside the drawing. */
function anchorOf(at: number): "start" | "middle" | "end" {
  if (at < 20) return "start";
  return at > 80 ? "end" : "middle";
}

function highestOf(measures: readonly Measure[]): number {
  return Math.max(...measures.map(({ value }) => value), 0);
}
