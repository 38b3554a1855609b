import { expect, test } from "vitest";
import { dayList, dayPartOf } from "@/lib/booking/day-list";

const slot = (iso: string, consultantIds: readonly string[] = ["ada"]) => ({ startsAt: new Date(iso), consultantIds });
const zones = new Map([["ada", "America/Toronto"]]);
const look = { zone: "America/Vancouver", clock: "12h", part: null, zones } as const;

test("times stand under the visitor's own days, and a day without times is left out", () => {
  const slots = ["2027-01-12T07:30:00Z", "2027-01-12T17:00:00Z", "2027-01-14T17:00:00Z"].map((iso) => slot(iso));
  expect(dayList(slots, look).map(({ on, times }) => [on, times.length])).toEqual([
    ["2027-01-12", 2],
    ["2027-01-14", 1],
  ]);
});

test("a time names the visitor's place with its offset, and what the consultant's clock shows", () => {
  const [day] = dayList([slot("2027-01-12T17:00:00Z")], look);
  expect(day?.times[0]).toMatchObject({
    words: "10:00 a.m.",
    place: "Vancouver, UTC−07:00",
    iso: "2027-01-12T10:00-07:00",
    theirs: [{ time: "12:00 p.m.", cities: ["Toronto"] }],
  });
});

test("who shares the consultant's clock reads one time, not two", () => {
  const [day] = dayList([slot("2027-01-12T17:00:00Z")], { ...look, zone: "America/New_York" });
  expect(day?.times[0]?.theirs).toEqual([]);
});

test("where several are free on different clocks, all of them are named: who gets the call is not known yet", () => {
  const everybody = new Map([
    ...zones,
    ["bo", "America/New_York"],
    ["cy", "America/Vancouver"],
    ["di", "America/Toronto"],
  ]);
  const [day] = dayList([slot("2027-01-12T17:00:00Z", ["cy", "ada", "bo", "di"])], { ...look, zones: everybody });
  expect(day?.times[0]?.theirs).toEqual([
    { time: "10:00 a.m.", cities: ["Vancouver"] },
    { time: "12:00 p.m.", cities: ["Toronto", "New York"] },
  ]);
});

test("where a clock shows the same time twice, the offset tells them apart", () => {
  const slots = ["2027-11-07T05:30:00Z", "2027-11-07T06:30:00Z"].map((iso) => slot(iso));
  const [day] = dayList(slots, { ...look, zone: "America/Toronto" });
  expect(day?.times.map(({ words, offset }) => `${words} ${offset}`)).toEqual([
    "1:30 a.m. UTC−04:00",
    "1:30 a.m. UTC−05:00",
  ]);
});

test("morning ends at noon and afternoon at five, on the visitor's clock", () => {
  const at = (iso: string) => dayPartOf(new Date(iso), "America/Vancouver");
  expect([at("2027-01-12T18:59:00Z"), at("2027-01-12T19:00:00Z")]).toEqual(["morning", "afternoon"]);
  expect([at("2027-01-12T23:59:00Z"), at("2027-01-13T00:00:00Z")]).toEqual(["afternoon", "evening"]);
  const slots = ["2027-01-12T17:00:00Z", "2027-01-12T20:00:00Z"].map((iso) => slot(iso));
  const [day] = dayList(slots, { ...look, part: "afternoon" });
  expect(day?.times.map(({ words }) => words)).toEqual(["1:00 p.m."]);
});
