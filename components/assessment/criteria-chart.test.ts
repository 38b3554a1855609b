import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CriteriaChart } from "@/components/assessment/criteria-chart";
import { currentModel } from "@/lib/assessment/current-model";
import { presetAnswers, presetIds } from "@/lib/assessment/presets";
import { composeReport } from "@/lib/assessment/report";

function drawn(id: (typeof presetIds)[number]) {
  const report = composeReport(currentModel, presetAnswers(id));
  return { report, html: renderToStaticMarkup(createElement(CriteriaChart, { report })) };
}

/** The last cell of each row of the table below the chart. */
function differencesIn(html: string): readonly string[] {
  return [...html.matchAll(/<td[^>]*>([^<]*)<\/td><\/tr>/g)].map(([, text = ""]) => text);
}

test("the chart and the table below it show the same numbers, for every preset", () => {
  for (const id of presetIds) {
    const { html } = drawn(id);
    const bars = [...html.matchAll(/data-series="(\w+)" data-value="(\d+)"/g)].map(
      ([, series, value = ""]) => `${series === "django" ? "Django" : "Node.js"} +${value}`,
    );
    expect(bars).toEqual(differencesIn(html).filter((text) => text !== "level"));
  }
});

test("the topics of the chart add up to its total, and the longest bar comes first", () => {
  const { html, report } = drawn("trading-dashboard");
  const differences = differencesIn(html);
  const signed = differences.map((text) => Number(/\d+$/.exec(text)?.[0] ?? 0) * (text.startsWith("Node.js") ? -1 : 1));
  const sizes = signed.slice(0, -1).map(Math.abs);
  expect(signed.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBe(signed.at(-1));
  expect(signed.at(-1)).toBe(report.margin);
  expect(sizes).toEqual(sizes.toSorted((left, right) => right - left));
});

test("who hears the chart is told every topic with its side, and no element carries a style", () => {
  const { html } = drawn("trading-dashboard");
  expect(html).toContain('role="img"');
  expect(html).toContain("Workload and real time: Node.js +18");
  expect(html).not.toContain("style=");
});
