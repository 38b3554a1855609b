import type { BarChart, Chart, Diagram, DotChart, Step, SupportChart, SupportRow } from "@/lib/content/charts";
import { firstDayOf, lastDayOf, readableDate } from "@/lib/content/freshness";
import { contentWords } from "@/lib/content/words";

/** The numbers of a picture as a table: what a screen reader, a printer and a plain-text page get. */
export type ChartTable = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

export type SupportState = "planned" | "supported" | "ended";

/** Whether a version is out and looked after on a day, "YYYY-MM-DD". */
export function supportStateOn(row: SupportRow, todayOn: string): SupportState {
  const today = firstDayOf(todayOn).getTime();
  if (today < firstDayOf(row.fromOn).getTime()) return "planned";
  return today > lastDayOf(row.untilOn).getTime() ? "ended" : "supported";
}

/** A value with its unit, as it is written in tables and beside its mark: "3.212 s", "48.7%", "98". */
export function shownValue(value: number, unit: string): string {
  if (unit === "") return String(value);
  return unit === "%" ? `${value}%` : `${value} ${unit}`;
}

function dotTable({ rows, rowHeading, pointHeading, valueHeading, unit }: DotChart): ChartTable {
  return {
    columns: [rowHeading, pointHeading, valueHeading],
    rows: rows.flatMap(({ label, points }) => points.map(({ name, value }) => [label, name, shownValue(value, unit)])),
  };
}

function barTable({ rows, rowHeading, valueHeading, unit }: BarChart): ChartTable {
  return {
    columns: [rowHeading, valueHeading],
    rows: rows.map(({ label, value }) => [label, shownValue(value, unit)]),
  };
}

function supportTable({ rows }: SupportChart, todayOn: string): ChartTable {
  const { version, released, supportedUntil, state } = contentWords;
  return {
    columns: [version, released, supportedUntil, `${state}, ${readableDate(todayOn)}`],
    rows: rows.map((row) => [
      row.label,
      readableDate(row.fromOn),
      readableDate(row.untilOn),
      contentWords[supportStateOn(row, todayOn)],
    ]),
  };
}

export function chartTable(chart: Chart, todayOn: string): ChartTable {
  switch (chart.kind) {
    case "dots":
      return dotTable(chart);
    case "bars":
      return barTable(chart);
    case "support":
      return supportTable(chart, todayOn);
  }
}

function when({ from, until }: Step): string {
  return until - from === 1 ? contentWords.oneStep(from) : contentWords.steps(from, until);
}

/** A diagram in words: who does what in which steps. */
export function diagramTable(diagram: Diagram): ChartTable {
  return {
    columns: [contentWords.lane, contentWords.stepsOf],
    rows: diagram.lanes.map(({ label, steps }) => [
      label,
      steps.map((step) => `${step.request} ${contentWords.step[step.doing]} (${when(step)})`).join(", "),
    ]),
  };
}
