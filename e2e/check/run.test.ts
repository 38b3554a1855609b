import { describe, expect, test } from "vitest";
import { oneCheck } from "@/e2e/check/count";
import { batches, runSteps } from "@/e2e/check/run";
import type { Step } from "@/e2e/check/step";
import { summarize } from "@/e2e/check/summary";

const node = (code: string) => [process.execPath, "-e", code];
const step = (name: string, code: string, more: Partial<Step> = {}): Step => ({
  name,
  commands: [node(code)],
  count: oneCheck,
  ...more,
});

describe("the run of all steps", () => {
  test("goes on after a failure, shows its output whole, and does not start what stands on it", async () => {
    const said: string[] = [];
    const steps = [
      step("build", 'console.log("first line"); console.error("what broke"); process.exit(3)'),
      step("journeys", "", { needs: "build" }),
      step("types", "", { environment: { KIND: "x" } }),
    ];
    const outcomes = await runSteps(steps, (line) => said.push(line));
    expect([...outcomes].map(([name, { passed, failed }]) => [name, passed, failed])).toEqual([
      ["build", 0, 1],
      ["journeys", 0, 1],
      ["types", 1, 0],
    ]);
    expect(said.join("\n")).toContain("first line\nwhat broke\n\nbuild ended with exit code 3.");
    expect(said.join("\n")).toContain("✗ journeys: not run, because build failed");
    expect(summarize(outcomes, 61).lines.at(-1)).toBe("1 passed, 2 failed");
  });

  test("a command that does not exist fails with its name", async () => {
    const outcomes = await runSteps([{ name: "lint", commands: [["no-such-program"]], count: oneCheck }], () => {});
    expect(outcomes.get("lint")?.output).toContain("no-such-program does not start");
  });

  test("the second command of a step runs only after the first has held, in the step's environment", async () => {
    const print = node("console.log(process.env.KIND)");
    const both: Step = {
      name: "two",
      commands: [print, node("process.exit(1)"), print],
      count: oneCheck,
      environment: { KIND: "once" },
    };
    const outcomes = await runSteps([both], () => {});
    expect(outcomes.get("two")).toMatchObject({ failed: 1 });
    expect(outcomes.get("two")?.output.match(/once/g)).toHaveLength(1);
  });

  test("cheap neighbours go in pairs, the others alone, in the order given", () => {
    const cheap = { isCheap: true };
    const all = [
      step("a", "", cheap),
      step("b", "", cheap),
      step("c", "", cheap),
      step("d", ""),
      step("e", "", cheap),
      step("f", ""),
    ];
    expect(batches(all).map((batch) => batch.map(({ name }) => name).join(""))).toEqual(["ab", "c", "d", "e", "f"]);
  });
});
