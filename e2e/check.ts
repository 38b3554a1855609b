import { mkdirSync, rmSync } from "node:fs";
import { oneCheck, oneCheckOver, pagesAnswered, playwrightTests, vitestTests } from "@/e2e/check/count";
import { whyNoRegistry } from "@/e2e/check/registry";
import { runSteps, stopRunning } from "@/e2e/check/run";
import type { Step } from "@/e2e/check/step";
import { summarize } from "@/e2e/check/summary";
import { whyNoRadicale } from "@/e2e/radicale";

/** `npm test`: everything that must hold before a change lands, in one run. Names of steps given as arguments choose among them. */
const results = new URL(".results/check/", import.meta.url).pathname;
const zone = { TZ: "Asia/Kathmandu" };
/** Random cases differ from day to day, and are the same all day: what passed here passes there, and no bug hides for ever. */
const today = new Date().toISOString().slice(0, 10).replaceAll("-", "");
const surroundings = { ...zone, PROPERTY_SEED: process.env["PROPERTY_SEED"] ?? today };

function vitest(project: string): Pick<Step, "commands" | "count" | "environment"> {
  const report = `${results}${project}.json`;
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
  return {
    commands: [["vitest", "run", "--config", "lib/vitest.config.ts", "--project", project, ...reporters]],
    count: vitestTests(report),
    environment: surroundings,
  };
}

const steps: readonly Step[] = [
  { name: "format", commands: [["oxfmt", "--check", "."]], count: oneCheckOver(/on (\d+) files/), isCheap: true },
  { name: "lint", commands: [["oxlint"]], count: oneCheckOver(/on (\d+) files/), isCheap: true },
  {
    name: "types",
    commands: [
      ["next", "typegen"],
      // Anew each time: what TypeScript 7 remembers of the last run let a renamed kind of job pass in files that name it.
      ["tsc", "--noEmit", "--incremental", "false", "--diagnostics"],
    ],
    count: oneCheckOver(/Files:\s+(\d+)/),
    isCheap: true,
  },
  { name: "dead code", commands: [["knip", "--treat-config-hints-as-errors"]], count: oneCheck, isCheap: true },
  {
    name: "migrations",
    commands: [
      ["drizzle-kit", "check", "--config", "db/drizzle.config.ts"],
      ["tsx", "e2e/check/migrations.ts"],
    ],
    count: oneCheckOver(/(\d+) migrations/),
    isCheap: true,
  },
  { name: "pure tests", ...vitest("pure") },
  { name: "database tests", ...vitest("db") },
  { name: "calendar server", ...vitest("radicale"), missing: whyNoRadicale },
  { name: "build", commands: [["npm", "run", "build"]], count: oneCheck },
  {
    name: "production install",
    commands: [["tsx", "e2e/check/production-install.ts"]],
    count: pagesAnswered,
    missing: whyNoRegistry,
  },
  { name: "faults", ...vitest("faults"), needs: "build", environment: { ...surroundings, FAULTS_SHARE: "0.05" } },
  {
    name: "browser journeys",
    commands: [["playwright", "test", "--config", "e2e/playwright.config.ts"]],
    count: playwrightTests(`${results}browser.json`),
    needs: "build",
    environment: { ...surroundings, PLAYWRIGHT_JSON_OUTPUT_FILE: `${results}browser.json` },
  },
];

const startedAt = performance.now();
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0)
  throw new Error(
    `There is no step called ${unknown.join(", ")}. There are: ${steps.map((step) => step.name).join(", ")}.`,
  );

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    stopRunning();
    process.exit(1);
  });
}
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const wanted = chosenSteps().map((step) => ({ step, missing: whyNotHere(step) }));
const outcomes = await runSteps(
  wanted.filter(({ missing }) => missing === null).map(({ step }) => step),
  console.log,
);
for (const { step, missing } of wanted) if (missing !== null) console.log(`○ ${step.name} was NOT RUN: ${missing}`);
const { lines, failed } = summarize(outcomes, (performance.now() - startedAt) / 1000);
console.log(lines.join("\n"));
process.exitCode = failed === 0 ? 0 : 1;

/** A step that was asked for by name runs in any case, and fails where it can't. */
function whyNotHere({ missing }: Step): string | null {
  return chosen.length > 0 ? null : (missing?.() ?? null);
}

/** Steps that were asked for by name need nothing that was not. */
function chosenSteps(): readonly Step[] {
  if (chosen.length === 0) return steps;
  return steps
    .filter((step) => chosen.includes(step.name))
    .map(({ needs, ...step }) => (needs !== undefined && chosen.includes(needs) ? { ...step, needs } : step));
}
