import { scaleLinear } from "d3-scale";
import styles from "@/components/assessment/drop-off.module.css";
import { Canvas, lines, percent } from "@/components/charts/canvas";
import type { DropOffRow } from "@/lib/assessment/drop-off";
import { assessmentDeskWords } from "@/lib/assessment/words/desk";

const { dropOff: words } = assessmentDeskWords.en;

const rowLines = 2.9;
const labelLine = 1.1;
const barLine = 1.5;
const barLines = 0.8;
/** The longest bar leaves room for its figure. */
const widestPercent = 84;

/** How many answered each question, a bar under another; what the step before had is its pale background. */
export function DropOffChart({ steps }: { readonly steps: readonly DropOffRow[] }) {
  const scale = scaleLinear([0, Math.max(1, ...steps.map(({ reached }) => reached))], [0, widestPercent]);
  const spoken = steps.map(({ label, reached }) => words.chartSpoken(label, reached)).join("; ");
  return (
    <Canvas title={words.chart} description={spoken} heightLines={steps.length * rowLines}>
      {steps.map(({ step, shortLabel, reached, lost }, place) => {
        const top = place * rowLines;
        const end = percent(scale(reached));
        return (
          <g key={step}>
            <text x="0" y={lines(top + labelLine)}>
              {shortLabel}
            </text>
            <rect
              x="0"
              y={lines(top + barLine)}
              width={percent(scale(reached + (lost ?? 0)))}
              height={lines(barLines)}
              className={styles["before"]}
            />
            <rect
              x="0"
              y={lines(top + barLine)}
              width={end}
              height={lines(barLines)}
              className={styles["bar"]}
              data-value={reached}
            />
            <text
              x={percent(scale(reached + (lost ?? 0)))}
              y={lines(top + barLine + barLines - 0.1)}
              dx="0.5em"
              className={styles["figure"]}
            >
              {reached}
            </text>
          </g>
        );
      })}
    </Canvas>
  );
}
