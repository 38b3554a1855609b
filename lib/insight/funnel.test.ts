import { expect, test } from "vitest";
import { csvOf } from "@/lib/insight/csv";
import { apartTable, funnelTable, type Counted } from "@/lib/insight/funnel";
import { isEmptyTable } from "@/lib/insight/table";

const nobody = { came: 0, answered: 0, booked: 0, held: 0, won: 0, lost: 0 };
const counted: Counted = {
  leads: [
    { dimension: "all", value: "", came: 900, answered: 30, booked: 20, held: 10, won: 4, lost: 5 },
    { dimension: "way", value: "assessed", came: 40, answered: 30, booked: 20, held: 10, won: 4, lost: 5 },
    { dimension: "way", value: "file", ...nobody, came: 500, won: 200 },
    { dimension: "way", value: "sample", ...nobody, came: 360 },
  ],
  visits: [
    { dimension: "page", value: "/", views: 900, visits: 700 },
    { dimension: "source", value: "direct", views: 500, visits: 500 },
    { dimension: "source", value: "newsletter", views: 300, visits: 300 },
  ],
  steps: [
    { step: "start", source: "newsletter", isSample: false, count: 200 },
    { step: "start", source: "newsletter", isSample: true, count: 7_000 },
    { step: "preset", source: "direct", isSample: false, count: 60 },
    { step: "finish", source: "newsletter", isSample: false, count: 180 },
    { step: "example-finish", source: "direct", isSample: false, count: 50 },
  ],
};

test("the funnel leads from visits to clients, each step with what is left of the one before", () => {
  const { rows } = funnelTable(counted);
  expect(rows.map(([, number]) => number)).toEqual([800, 200, 130, 40, 20, 10, 4]);
  expect(rows.map(([, , left]) => left)).toEqual([null, 0.25, 0.65, 40 / 130, 0.5, 0.5, 0.4]);
  expect(csvOf(funnelTable(counted))).toContain(`"Left an address","40","0.3077"`);
});

test("a step that a counter missed counts as many as the next one, whose people all went through it", () => {
  const { rows } = funnelTable({ ...counted, visits: [], steps: [] });
  expect(rows.map(([, number]) => number)).toEqual([40, 40, 40, 40, 20, 10, 4]);
});

test("who came from a file, an example or with the samples is in no step, and is counted apart", () => {
  const { rows } = apartTable(counted);
  expect(rows).toContainEqual(["From a file", null, 500, 0, 0, 200]);
  expect(rows).toContainEqual(["From an example project", 60, 0, 0, 0, 0]);
  expect(rows).toContainEqual(["Samples", 7_000, 360, 0, 0, 0]);
});

test("a period in which nobody came is empty and divides by nothing", () => {
  const nothing = { leads: [], visits: [], steps: [] };
  expect(isEmptyTable(funnelTable(nothing))).toBe(true);
  expect(isEmptyTable(apartTable(nothing))).toBe(true);
  expect(funnelTable(nothing).rows.map(([, , left]) => left)).toEqual(Array.from({ length: 7 }, () => null));
});
