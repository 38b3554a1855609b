import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ChangeList } from "@/components/assessment/change-list";
import { LedgerTable } from "@/components/assessment/ledger-table";
import { ResultComparison } from "@/components/assessment/result-comparison";
import { writeAnswers } from "@/lib/assessment/answers";
import { currentModel } from "@/lib/assessment/current-model";
import { presetAnswers } from "@/lib/assessment/presets";
import { composeReport } from "@/lib/assessment/report";

const answers = presetAnswers("trading-dashboard");
const report = composeReport(currentModel, answers);

function words(html: string): string {
  return html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
}

test("the rows of the ledger add up to the totals at its foot", () => {
  const html = renderToStaticMarkup(createElement(LedgerTable, { report, sourceMark: (id: string) => `[${id}]` }));
  const rows = [...html.matchAll(/<td[^>]*>(\d+)<\/td><td[^>]*>(\d+)<\/td>/g)].map((found) =>
    found.slice(1).map(Number),
  );
  const total = rows.at(-1);
  const sum = (column: number) => rows.slice(0, -1).reduce((points, row) => points + (row[column] ?? Number.NaN), 0);
  expect(rows).toHaveLength(13);
  expect(total).toEqual([78, 83]);
  expect([sum(0), sum(1)]).toEqual(total);
  expect(html).toContain("[F51]");
  expect(words(html)).toContain("Strong need for Node.js");
});

test("every change has links of their own names to the answers with this one changed and to the comparison", () => {
  const html = renderToStaticMarkup(
    createElement(ChangeList, {
      model: currentModel,
      changes: report.changes,
      hrefOf: ({ questionId, toOptionId }) =>
        `/assessment/check?${writeAnswers(currentModel, { ...answers, [questionId]: toOptionId })}`,
      compareHrefOf: ({ questionId, toOptionId }) => `/compare?${questionId}=${toOptionId}`,
    }),
  );
  const links = [...html.matchAll(/<a href="([^"]+)"[^>]*>(.*?)<\/a>/g)];
  expect(links).toHaveLength(2 * report.changes.flatMap(({ changes }) => changes).length);
  expect(new Set(links.map(([, href]) => href)).size).toBe(links.length);
  expect(new Set(links.map(([, , name = ""]) => words(name))).size).toBe(links.length);
});

test("a result that nothing would change says so", () => {
  const firm = composeReport(currentModel, presetAnswers("hospital-portal"));
  const props = { model: currentModel, changes: firm.changes, hrefOf: () => "/", compareHrefOf: () => "/" };
  expect(words(renderToStaticMarkup(createElement(ChangeList, props)))).toContain(
    "No single other answer would change",
  );
});

test("two results side by side name the answer that differs and both scores", () => {
  const after = composeReport(currentModel, { ...answers, capacity: "1-3" });
  const said = words(renderToStaticMarkup(createElement(ResultComparison, { before: report, after })));
  expect(said).toContain("From “9 or more” to “1 to 3”");
  expect(said).toContain("Recommendation Use both, split by workload Node.js fits your product better");
  expect(said).toContain("Django, points 78 78");
  const same = words(renderToStaticMarkup(createElement(ResultComparison, { before: report, after: report })));
  expect(same).toContain("No answer differs between the two.");
});
