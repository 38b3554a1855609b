import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle, type SymbolType } from "d3-shape";
import { classNames } from "@/components/ui/class-names";
import type { Series } from "@/lib/content/charts";
import styles from "@/components/charts/charts.module.css";

const sizePixels = 110;
const shapes: Readonly<Record<Series, SymbolType>> = {
  django: symbolCircle,
  node: symbolSquare,
  pypy: symbolTriangle,
  numpy: symbolDiamond,
  other: symbolTriangle,
};

/** The colour of a series. Its shape or its label says the same, so colour is never the only sign. */
export const seriesClass: Readonly<Record<Series, string | undefined>> = {
  django: styles["django"],
  node: styles["node"],
  pypy: styles["pypy"],
  numpy: styles["numpy"],
  other: styles["other"],
};

type SeriesMarkProps = {
  readonly series: Series;
  /** Where its centre stands: "42%" and "3.2em". */
  readonly x: string;
  readonly y: string;
  /** The value as the table below the picture writes it. */
  readonly value: string;
};

/** The mark of one value: each series has a shape of its own. */
export function SeriesMark({ series, x, y, value }: SeriesMarkProps) {
  return (
    <svg x={x} y={y} width="1" height="1" overflow="visible" data-series={series} data-value={value}>
      <path
        d={symbol(shapes[series], sizePixels)() ?? ""}
        className={classNames(styles["mark"], seriesClass[series])}
      />
    </svg>
  );
}
