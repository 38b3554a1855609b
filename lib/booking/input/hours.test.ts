import { expect, test } from "vitest";
import { awayInput, overrideInput, rulesInput, weeklyInput } from "@/lib/booking/input/hours";

const rules = {
  durationMinutes: "30",
  stepMinutes: "30",
  bufferBeforeMinutes: "0",
  bufferAfterMinutes: "15",
  minimumNoticeHours: "4",
  horizonDays: "60",
  changeNoticeHours: "2",
  dailyCap: "",
  weeklyCap: "12",
  meetingUrl: "",
};

test("weekly hours are the stretches that were filled in", () => {
  const sent = {
    "opens-1-1": "09:00",
    "closes-1-1": "12:00",
    "opens-1-2": "13:00",
    "closes-1-2": "17:00",
    "opens-2-1": "",
    "closes-2-1": "",
  };
  expect(weeklyInput.parse(sent)).toEqual([
    { weekday: 1, opens: "09:00", closes: "12:00" },
    { weekday: 1, opens: "13:00", closes: "17:00" },
  ]);
});

test("half a stretch, an empty one and one that begins with another are refused where they stand", () => {
  const problems = (sent: Record<string, string>) =>
    weeklyInput.safeParse(sent).error?.issues.map(({ path, message }) => [path[0], message]);
  expect(problems({ "opens-1-1": "09:00", "closes-1-1": "" })).toEqual([["closes-1-1", "Enter when these hours end"]]);
  expect(problems({ "opens-3-2": "", "closes-3-2": "10:00" })).toEqual([["opens-3-2", "Enter when these hours begin"]]);
  expect(problems({ "opens-1-1": "09:00", "closes-1-1": "09:00" })?.[0]?.[0]).toBe("closes-1-1");
  expect(problems({ "opens-1-1": "25:00", "closes-1-1": "09:00" })?.[0]).toEqual([
    "opens-1-1",
    "Enter times like 09:00",
  ]);
  const twice = { "opens-1-1": "09:00", "closes-1-1": "10:00", "opens-1-2": "09:00", "closes-1-2": "11:00" };
  expect(problems(twice)).toEqual([["opens-1-2", "Two stretches begin together"]]);
  expect(problems({ "opens-8-1": "09:00" })).toBeDefined();
});

test("an override without hours closes its day", () => {
  expect(overrideInput.parse({ on: "2027-07-01", dayReason: "Canada Day" })).toEqual({
    on: "2027-07-01",
    hours: [],
    reason: "Canada Day",
  });
  expect(overrideInput.safeParse({ on: "2027-02-29" }).success).toBe(false);
  const half = overrideInput.safeParse({ on: "2027-07-01", start2: "10:00" });
  expect(half.error?.issues[0]?.path).toEqual(["end2"]);
});

test("a time away ends after it begins and within a year", () => {
  expect(awayInput.safeParse({ fromOn: "2027-07-01", untilOn: "2027-07-01" }).success).toBe(true);
  expect(awayInput.safeParse({ fromOn: "2027-07-02", untilOn: "2027-07-01" }).success).toBe(false);
  expect(awayInput.safeParse({ fromOn: "2027-07-02", untilOn: "2029-07-01" }).success).toBe(false);
});

test("an empty cap is no cap, and a meeting link must be safe to follow", () => {
  expect(rulesInput.parse(rules)).toMatchObject({ dailyCap: null, weeklyCap: 12, meetingUrl: null, isBookable: false });
  for (const meetingUrl of ["ftp://room.example", "http://room.example", "room", "data:text/html,x"]) {
    expect(rulesInput.safeParse({ ...rules, meetingUrl }).error?.issues[0]?.path).toEqual(["meetingUrl"]);
  }
  for (const dailyCap of ["0", "-1", "many", "1.5", "51"]) {
    expect(rulesInput.safeParse({ ...rules, dailyCap }).error?.issues[0]?.path).toEqual(["dailyCap"]);
  }
});
