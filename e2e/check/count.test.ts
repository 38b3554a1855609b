import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { playwrightTests, vitestTests } from "@/e2e/check/count";

const folder = mkdtempSync(join(tmpdir(), "waymark-count-"));
afterAll(() => rmSync(folder, { recursive: true }));

function reportOf(content: unknown): string {
  const file = join(folder, "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const ended = { code: 0, output: "" };
const vitest = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: "passed", assertionResults: [{}] }],
};
const playwright = { stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };

describe("the number of tests that ran", () => {
  test.each([
    ["a whole run of Vitest", vitest, { passed: 5, failed: 0 }],
    ["a failed test", { ...vitest, numFailedTests: 2 }, { passed: 5, failed: 2 }],
    [
      "a skipped test and one left for later",
      { ...vitest, numPendingTests: 1, numTodoTests: 1 },
      { passed: 5, failed: 2 },
    ],
    [
      "a file that could not be read",
      { ...vitest, testResults: [{ status: "failed", assertionResults: [] }] },
      { passed: 5, failed: 1 },
    ],
  ])("%s", (_name, report, counted) => {
    expect(vitestTests(reportOf(report))(ended)).toEqual(counted);
  });

  test.each([
    ["a whole run of Playwright", playwright, { passed: 5, failed: 0 }],
    [
      "failed, skipped and shaky journeys",
      { ...playwright, stats: { expected: 2, unexpected: 1, flaky: 1, skipped: 1 } },
      { passed: 2, failed: 3 },
    ],
    [
      "an error before the first journey",
      { ...playwright, errors: [{ message: "no browser" }] },
      { passed: 5, failed: 1 },
    ],
  ])("%s", (_name, report, counted) => {
    expect(playwrightTests(reportOf(report))(ended)).toEqual(counted);
  });

  test("a missing report is said, not counted as nothing", () => {
    expect(vitestTests(join(folder, "none.json"))(ended)).toContain("Vitest left no report");
    expect(playwrightTests(join(folder, "none.json"))(ended)).toContain("Playwright left no report");
  });
});
