import fc from "fast-check";
import { expect, test } from "vitest";
import { currentModel } from "@/lib/assessment/current-model";
import { dropOffOf, type StepCount } from "@/lib/assessment/drop-off";

const steps = ["start", "preset", "finish", "report", ...currentModel.questions.map(({ id }) => id)];
const counts = fc.array(
  fc.record({
    countedOn: fc.constantFrom("2027-01-11", "2027-01-12"),
    step: fc.constantFrom(...steps, "a question of long ago"),
    source: fc.constantFrom("direct", "podcast", "search.example"),
    count: fc.integer({ min: 1, max: 1_000 }),
  }),
);

function counted(step: string, count: number, source = "direct"): StepCount {
  return { countedOn: "2027-01-11", step, source, count };
}

test("a question shows who answered it, and how many were lost since the step before", () => {
  const { steps: rows } = dropOffOf(
    [counted("start", 100), counted("workload", 90), counted("realtime", 45)],
    currentModel,
  );
  expect(rows.slice(0, 4).map(({ reached, lost, lostShare }) => [reached, lost, lostShare])).toEqual([
    [100, null, null],
    [90, 10, 0.1],
    [45, 45, 0.5],
    [0, 45, 1],
  ]);
  expect(rows[4]).toMatchObject({ lost: null, lostShare: null });
});

test("who comes back on another day is not counted as lost", () => {
  const { steps: rows } = dropOffOf([counted("start", 3), counted("workload", 5)], currentModel);
  expect(rows[1]).toMatchObject({ reached: 5, lost: 0 });
});

test("one source can be looked at alone, and all sources together add up to everybody", () => {
  fc.assert(
    fc.property(counts, (all) => {
      const whole = dropOffOf(all, currentModel);
      const parts = whole.sources.map(({ source }) => dropOffOf(all, currentModel, { source }));
      const sum = (read: (part: typeof whole) => number) => parts.reduce((total, part) => total + read(part), 0);
      expect(sum(({ finished }) => finished)).toBe(whole.finished);
      expect(sum((part) => part.steps[3]?.reached ?? 0)).toBe(whole.steps[3]?.reached);
      expect(whole.steps).toHaveLength(currentModel.questions.length + 1);
      for (const { lostShare } of whole.steps) expect(lostShare ?? 0).toBeLessThanOrEqual(1);
    }),
  );
});
