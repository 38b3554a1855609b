import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { Count } from "@/e2e/check/step";

/** A tool is one check: it holds or it does not. */
export const oneCheck: Count = ({ code }) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/**
 * A tool that says how many files it looked at is believed only when there were some: green and blind is the worst
 * that a check can be. The pattern's first group is that number.
 */
export function oneCheckOver(seen: RegExp): Count {
  return (ending) => {
    const files = Number(seen.exec(ending.output)?.[1] ?? 0);
    return files > 0 ? oneCheck(ending) : "It looked at no file.";
  };
}

/** Pages that answered after an installation; none at all is no check. */
export const pagesAnswered: Count = ({ code, output }) => {
  const passed = Number(/^(\d+) pages answered/m.exec(output)?.[1] ?? 0);
  return { passed, failed: code === 0 ? 0 : 1 };
};

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** Every test of a Vitest run; a file that could not even be read counts as a failed test, and so does a skipped one. */
export function vitestTests(file: string): Count {
  return () => {
    const report = readReport(file, vitestReport);
    if (report === null) return `Vitest left no report in ${file}.`;
    const unread = report.testResults.filter(
      (result) => result.status === "failed" && result.assertionResults.length === 0,
    ).length;
    const skipped = report.numPendingTests + report.numTodoTests;
    return { passed: report.numPassedTests, failed: report.numFailedTests + unread + skipped };
  };
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
});

/** Every journey of a Playwright run; an error outside of a journey counts as a failed one, and so does a skipped one. */
export function playwrightTests(file: string): Count {
  return () => {
    const report = readReport(file, playwrightReport);
    if (report === null) return `Playwright left no report in ${file}.`;
    const { expected, unexpected, flaky, skipped } = report.stats;
    return { passed: expected, failed: unexpected + flaky + skipped + report.errors.length };
  };
}

function readReport<Shape>(file: string, shape: z.ZodType<Shape>): Shape | null {
  return existsSync(file) ? shape.parse(JSON.parse(readFileSync(file, "utf8"))) : null;
}
