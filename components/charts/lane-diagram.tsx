import { scaleLinear } from "d3-scale";
import { Canvas, lines, percent } from "@/components/charts/canvas";
import type { Diagram, Step } from "@/lib/content/charts";
import styles from "@/components/charts/charts.module.css";

const laneLines = 3.7;
const labelLine = 1.1;
const blockLine = 1.55;
const blockLines = 1.55;

const doingClass: Readonly<Record<Step["doing"], string | undefined>> = {
  work: styles["work"],
  wait: styles["wait"],
  line: styles["line"],
};

/** Who does what when, one lane under another: a filled block works, an outlined one waits, a dashed one stands in line. */
export function LaneDiagram({ diagram: { title, description, lanes, lengthSteps } }: { readonly diagram: Diagram }) {
  const scale = scaleLinear([0, lengthSteps], [0.2, 99.8]);
  return (
    <Canvas title={title} description={description} heightLines={lanes.length * laneLines}>
      {lanes.map(({ label, steps }, place) => {
        const top = place * laneLines;
        return (
          <g key={label}>
            <text x="0" y={lines(top + labelLine)} className={styles["rowLabel"]}>
              {label}
            </text>
            {steps.map(({ request, doing, from, until }) => (
              <g key={from} className={doingClass[doing]} data-request={request} data-doing={doing}>
                <rect
                  x={percent(scale(from))}
                  y={lines(top + blockLine)}
                  width={percent(scale(until) - scale(from) - 0.4)}
                  height={lines(blockLines)}
                />
                <text
                  x={percent((scale(from) + scale(until)) / 2)}
                  y={lines(top + blockLine + blockLines / 2 + 0.35)}
                  textAnchor="middle"
                >
                  {request}
                </text>
              </g>
            ))}
          </g>
        );
      })}
    </Canvas>
  );
}
