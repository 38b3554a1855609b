import { lines, percent } from "@/components/charts/canvas";
import { classNames } from "@/components/ui/class-names";
import styles from "@/components/charts/charts.module.css";

export type Tick = {
  readonly label: string;
  /** In percent of the width. */
  readonly at: number;
  /** Left out where the drawing is narrow. */
  readonly isMinor?: boolean;
};

/** Words at the edges stay inside the drawing. */
function anchorAt(at: number): "start" | "middle" | "end" {
  if (at < 3) return "start";
  return at > 97 ? "end" : "middle";
}

/** Upright lines behind the marks, with their words below. */
export function Axis({ ticks, untilLine }: { readonly ticks: readonly Tick[]; readonly untilLine: number }) {
  return ticks.map(({ label, at, isMinor = false }) => (
    <g key={label} className={classNames(isMinor && styles["minor"])}>
      <line x1={percent(at)} x2={percent(at)} y1="0" y2={lines(untilLine)} className={styles["grid"]} />
      <text x={percent(at)} y={lines(untilLine + 1.2)} textAnchor={anchorAt(at)} className={styles["tick"]}>
        {label}
      </text>
    </g>
  ));
}
