import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ContentChart, ContentDiagram } from "@/components/charts/content-chart";
import { type ChartId, charts, type DiagramId, diagrams, findChart, findDiagram } from "@/lib/content/charts";

const todayOn = "2026-11-23";
const idsOf = <Id extends string>(record: Readonly<Record<Id, unknown>>, isId: (id: string) => id is Id) =>
  Object.keys(record).filter(isId);
const isChartId = (id: string): id is ChartId => Object.hasOwn(charts, id);
const isDiagramId = (id: string): id is DiagramId => Object.hasOwn(diagrams, id);

const chart = (id: ChartId, today = todayOn) =>
  createElement(ContentChart, { chart: findChart(id), todayOn: today, caption: "A caption.", sources: [] });
const diagram = (id: DiagramId) =>
  createElement(ContentDiagram, { diagram: findDiagram(id), caption: "A caption.", sources: [] });

const pictures: readonly (readonly [string, ReactElement])[] = [
  ...idsOf(charts, isChartId).map((id) => [id, chart(id)] as const),
  ...idsOf(diagrams, isDiagramId).map((id) => [id, diagram(id)] as const),
];

const all = (html: string, pattern: RegExp) => Array.from(html.matchAll(pattern), ([, found = ""]) => found);
const cellsOf = (html: string) => all(html, /<td>(.*?)<\/td>/g);

test("there are four charts and two diagrams", () => expect(pictures).toHaveLength(6));

test.each(pictures)(
  "%s has a name and a description of its own, and no style that a strict policy would refuse",
  (_id, picture) => {
    const html = renderToStaticMarkup(picture);
    const [labelId = ""] = all(html, /<svg role="img" aria-labelledby="(.*?)"/g);
    const [descriptionId = ""] = all(html, /aria-describedby="(.*?)"/g);
    expect(html).toMatch(new RegExp(`<title id="${labelId}">[^<]+</title>`));
    expect(html).toMatch(new RegExp(`<desc id="${descriptionId}">[^<]+</desc>`));
    expect(html).not.toMatch(/ style="| viewBox="0 0 [1-9]\d\d/);
  },
);

test.each(idsOf(charts, isChartId))("the marks of %s show the numbers of its table, in the same order", (id) => {
  const html = renderToStaticMarkup(chart(id));
  const marked = all(html, /data-value="(.*?)"/g);
  const cells = cellsOf(html);
  expect(marked.length).toBeGreaterThan(3);
  const inOrder = cells.reduce((found, cell) => (cell === marked[found] ? found + 1 : found), 0);
  expect(inOrder).toBe(marked.length);
});

test("each series has a shape of its own, so that colour is never the only sign", () => {
  const html = renderToStaticMarkup(chart("cpu-work"));
  const shapes = new Map(
    Array.from(html.matchAll(/data-series="(\w+)"[^>]*><path d="(.*?)"/g), ([, series = "", shape = ""]) => [
      series,
      shape,
    ]),
  );
  expect([...shapes.keys()].toSorted((one, other) => one.localeCompare(other))).toEqual([
    "django",
    "node",
    "numpy",
    "pypy",
  ]);
  expect(new Set(shapes.values()).size).toBe(shapes.size);
});

test("the scale of computing times runs the right way: what takes longer stands further right", () => {
  const html = renderToStaticMarkup(chart("cpu-work"));
  const places = Array.from(html.matchAll(/<svg x="([\d.]+)%"[^>]*data-value="([\d.]+) s"/g), ([, x, value]) => ({
    x: Number(x),
    value: Number(value),
  }));
  const byValue = places.toSorted((one, other) => one.value - other.value).map(({ x }) => x);
  expect(byValue).toEqual(byValue.toSorted((one, other) => one - other));
  expect(places).toHaveLength(16);
});

test("bars are as long as their values say", () => {
  const html = renderToStaticMarkup(chart("fresh-install"));
  const widths = all(html, /<rect [^>]*width="([\d.]+)%"/g).map(Number);
  expect(widths[1]).toBeCloseTo(((widths[4] ?? 0) * 48) / 98, 1);
});

test("the support calendar follows the day: what is planned today is supported later, and ends", () => {
  const stateOf = (today: string) => cellsOf(renderToStaticMarkup(chart("support-calendar", today)));
  expect(stateOf("2026-11-23").filter((cell) => cell === "planned")).toHaveLength(3);
  expect(stateOf("2026-11-23")).not.toContain("ended");
  expect(stateOf("2027-05-01").filter((cell) => cell === "ended")).toHaveLength(2);
  expect(stateOf("2027-05-01").filter((cell) => cell === "planned")).toHaveLength(1);
  expect(renderToStaticMarkup(chart("support-calendar", "2027-05-01"))).toContain("As of May 1, 2027");
});

test("a diagram in words says who works, who waits and who stands in line", () => {
  expect(cellsOf(renderToStaticMarkup(diagram("worker-processes")))).toContain("C stands in line (steps 1 to 5)");
  expect(cellsOf(renderToStaticMarkup(diagram("event-loop")))[0]).toContain("A works (step 1), B works (step 2)");
});
