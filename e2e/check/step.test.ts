import { describe, expect, test } from "vitest";
import { oneCheck, oneCheckOver } from "@/e2e/check/count";
import { judge, notRun, type Step } from "@/e2e/check/step";

const step = (count: Step["count"]): Step => ({ name: "pure tests", commands: [["true"]], count });

describe("a step of the check", () => {
  test("holds when its command and all its tests hold", () => {
    const outcome = judge(
      step(() => ({ passed: 12, failed: 0 })),
      { code: 0, output: "fine" },
      2,
    );
    expect(outcome).toEqual({ passed: 12, failed: 0, seconds: 2, output: "fine" });
  });

  test("fails when no test ran, however happily its command ended", () => {
    const outcome = judge(
      step(() => ({ passed: 0, failed: 0 })),
      { code: 0, output: "" },
      2,
    );
    expect(outcome).toMatchObject({ failed: 1, output: "\npure tests checked nothing." });
  });

  test("fails when its command failed, though every test that ran has passed", () => {
    const outcome = judge(
      step(() => ({ passed: 12, failed: 0 })),
      { code: 1, output: "open handle" },
      2,
    );
    expect(outcome).toMatchObject({ passed: 12, failed: 1, output: "open handle\npure tests ended with exit code 1." });
  });

  test("fails when it was stopped, or left no report", () => {
    expect(judge(step(oneCheck), { code: null, output: "" }, 2).failed).toBe(1);
    expect(
      judge(
        step(() => "No report."),
        { code: 0, output: "x" },
        2,
      ),
    ).toMatchObject({ passed: 0, failed: 1, output: "x\nNo report." });
  });

  test("counts as failed when what it stands on has fallen", () => {
    expect(notRun({ ...step(oneCheck), needs: "build" }).output).toBe("pure tests did not run, because build failed.");
  });

  test("believes a linter only when it has looked at a file", () => {
    const count = oneCheckOver(/on (\d+) files/);
    expect(count({ code: 0, output: "Finished in 4ms on 13 files" })).toEqual({ passed: 1, failed: 0 });
    expect(count({ code: 1, output: "Finished in 4ms on 13 files" })).toEqual({ passed: 0, failed: 1 });
    expect(count({ code: 0, output: "Finished in 4ms on 0 files" })).toBe("It looked at no file.");
    expect(count({ code: 0, output: "" })).toBe("It looked at no file.");
  });
});
