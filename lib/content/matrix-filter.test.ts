import fc from "fast-check";
import { expect, test } from "vitest";
import { groups, matrix, needs } from "@/lib/content/matrix";
import { differencesWord, filterWords, narrowMatrix, readMatrixFilter } from "@/lib/content/matrix-filter";

test("without a choice, or with nonsense, the whole table is shown", () => {
  expect(narrowMatrix(matrix, readMatrixFilter([]))).toEqual(matrix);
  expect(narrowMatrix(matrix, readMatrixFilter(["toString", "<script>", "__proto__"]))).toEqual(matrix);
});

test("a reader who cares about live features sees only rows that serve them", () => {
  const rows = narrowMatrix(matrix, readMatrixFilter(["live"]));
  expect(rows.map(({ id }) => id)).toContain("websocket-server");
  expect(rows.every((row) => row.needs.includes("live"))).toBe(true);
  expect(narrowMatrix(matrix, readMatrixFilter(["security", "records"])).map(({ id }) => id)).toEqual([
    "forged-requests",
  ]);
});

test("only where they differ: no row is left in which neither side is ahead, and none else is missing", () => {
  const rows = narrowMatrix(matrix, readMatrixFilter([differencesWord]));
  expect(rows).toEqual(matrix.filter(({ favours }) => favours !== "neither"));
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.length).toBeLessThan(matrix.length);
});

test("a filter survives its own address", () => {
  const word = fc.constantFrom(...Object.keys(groups), ...Object.keys(needs), differencesWord);
  fc.assert(
    fc.property(fc.uniqueArray(word), (words) => {
      const filter = readMatrixFilter(words);
      expect(new Set(filterWords(filter))).toEqual(new Set(words));
      expect(readMatrixFilter(filterWords(filter))).toEqual(filter);
    }),
  );
});

test("every group and every need has rows, so that no choice of one ends in an empty table", () => {
  for (const word of [...Object.keys(groups), ...Object.keys(needs)]) {
    expect(narrowMatrix(matrix, readMatrixFilter([word])).length, word).toBeGreaterThan(0);
  }
});

test("narrowing never invents, repeats or reorders rows", () => {
  const words = fc.array(fc.constantFrom(...Object.keys(groups), ...Object.keys(needs), differencesWord, "nonsense"));
  fc.assert(
    fc.property(words, (chosen) => {
      const rows = narrowMatrix(matrix, readMatrixFilter(chosen));
      expect(rows).toEqual(matrix.filter((row) => rows.includes(row)));
    }),
  );
});

test("both sides win rows, and some are won by neither", () => {
  const wonBy = (side: string) => matrix.filter(({ favours }) => favours === side).length;
  expect(wonBy("django")).toBeGreaterThanOrEqual(6);
  expect(wonBy("node")).toBeGreaterThanOrEqual(6);
  expect(wonBy("neither")).toBeGreaterThanOrEqual(3);
});
