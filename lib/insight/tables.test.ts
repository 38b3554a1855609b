import { expect, test } from "vitest";
import { answersByStretch, answerTimes } from "@/lib/insight/answer-times";
import { csvOf } from "@/lib/insight/csv";
import type { LeadTally } from "@/lib/insight/queries";
import type { VisitTally } from "@/lib/insight/queries/list-counts";
import { isEmptyTable } from "@/lib/insight/table";
import {
  callsTable,
  outcomesTable,
  overTimeTable,
  questionsTable,
  responsesTable,
  sourcesTable,
} from "@/lib/insight/tables";

const leads: readonly LeadTally[] = [
  { dimension: "all", value: "", came: 40, answered: 30, booked: 20, held: 10, won: 4, lost: 5 },
  { dimension: "source", value: "newsletter", came: 30, answered: 25, booked: 18, held: 9, won: 4, lost: 3 },
  { dimension: "source", value: "=cmd()", came: 10, answered: 5, booked: 2, held: 1, won: 0, lost: 2 },
  { dimension: "outcome", value: "django", came: 30, answered: 25, booked: 18, held: 9, won: 4, lost: 3 },
  { dimension: "outcome", value: "none", came: 10, answered: 5, booked: 2, held: 1, won: 0, lost: 2 },
];
const visits: readonly VisitTally[] = [
  { dimension: "page", value: "/", views: 900, visits: 700 },
  { dimension: "source", value: "direct", views: 500, visits: 500 },
  { dimension: "source", value: "newsletter", views: 300, visits: 300 },
];
const steps = [
  { step: "start", source: "newsletter", isSample: false, count: 200 },
  { step: "workload", source: "newsletter", isSample: false, count: 150 },
  { step: "realtime", source: "newsletter", isSample: false, count: 120 },
  { step: "finish", source: "newsletter", isSample: false, count: 130 },
];

test("a period without anything is empty and divides by nothing", () => {
  expect(isEmptyTable(outcomesTable([]))).toBe(true);
  expect(answerTimes([])).toEqual({ answered: 0, median: null, ninetieth: null, withinHour: null });
});

test("a question that more people answered than the one before lost nobody", () => {
  const { rows } = questionsTable(steps, [
    { id: "workload", label: "Work" },
    { id: "realtime", label: "Live" },
  ]);
  expect(rows.map(([, , gone]) => gone)).toEqual([null, 0.25, 0.2, 0]);
});

test("sources that visitors or leads came from stand in one table, those with the most leads first", () => {
  const { rows } = sourcesTable({ leads, visits, steps });
  expect(rows).toEqual([
    ["newsletter", 300, 200, 30, 18, 4],
    ["=cmd()", 0, 0, 10, 2, 0],
    ["direct", 500, 0, 0, 0, 0],
  ]);
});

test("beyond a dozen, sources are added up in one line", () => {
  const many = Array.from({ length: 20 }, (_, place) => ({ ...leads[1]!, value: `site${place}`, came: 40 - place }));
  const { rows } = sourcesTable({ leads: many, visits: [], steps: [] });
  expect(rows).toHaveLength(13);
  expect(rows.reduce((sum, row) => sum + Number(row[3]), 0)).toBe(many.reduce((sum, { came }) => sum + came, 0));
});

test("first responses are told in stretches that hold every lead once, the unanswered too", () => {
  const answers = [
    { owner: "one", minutes: 5, leads: 10 },
    { owner: "one", minutes: 60, leads: 5 },
    { owner: "none", minutes: 70, leads: 9 },
    { owner: "one", minutes: 12_000, leads: 6 },
  ];
  expect(answersByStretch(answers)).toEqual([15, 9, 0, 0, 0, 6]);
  expect(answerTimes(answers)).toEqual({ answered: 30, median: 60, ninetieth: 12_000, withinHour: 0.5 });
  const { rows } = responsesTable(answers, leads);
  expect(rows.map(([, number]) => number)).toEqual([15, 9, 0, 0, 0, 6, 10]);
});

test("the no-show rate leaves out calls of which nobody noted anything", () => {
  const calls = [{ consultantId: "one", came: 6, missed: 2, unmarked: 9 }];
  expect(callsTable(calls, [{ id: "one", name: "Robin" }]).rows).toEqual([["Robin", 6, 2, 9, 0.25]]);
});

test("days and months in which nobody came stand in the chart, too", () => {
  const days = overTimeTable([{ fromOn: "2026-03-01", came: 3, won: 1 }], {
    grain: "day",
    period: { fromOn: "2026-02-27", toOn: "2026-03-02" },
  });
  expect(days.rows.map(([, came]) => came)).toEqual([0, 0, 3, 0]);
  const months = overTimeTable([{ fromOn: "2026-03-01", came: 3, won: 1 }], {
    grain: "month",
    period: { fromOn: "2026-01-15", toOn: "2026-04-01" },
  });
  expect(months.rows.map(([name, came]) => [name, came])).toEqual([
    ["January 2026", 0],
    ["February 2026", 0],
    ["March 2026", 3],
    ["April 2026", 0],
  ]);
});

test("a file holds plain numbers, and no cell that a spreadsheet would run", () => {
  const text = csvOf(sourcesTable({ leads, visits, steps }));
  expect(text).toContain(`"'=cmd()","0","0","10","2","0"`);
});
