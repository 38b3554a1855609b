import { expect } from "vitest";
import { test } from "@/db/testing/database";
import { comeBack, goAway, setHours } from "@/lib/booking/commands/set-hours";
import { hoursInput } from "@/lib/booking/input/hours";
import { findHours, listDaysAway } from "@/lib/booking/queries/find-hours";
import { listOpenTimes } from "@/lib/booking/queries/list-open-times";
import { newColleague } from "@/lib/staff/new-colleague";

const now = new Date("2026-11-22T15:00:00Z");
const zone = "America/Toronto";
const form = {
  isBookable: "yes",
  day1: "9-10",
  specialisms: ["django"],
  meetingUrl: "https://meet.example/robin",
  noticeHours: "0",
  horizonDays: "60",
  bufferBeforeMinutes: "0",
  bufferAfterMinutes: "0",
  dailyCap: "",
};

test("hours, days away and coming back decide which times visitors are offered", async ({ database }) => {
  const staff = await newColleague(database, { email: "robin@example.com", name: "Robin", role: "consultant" }, now);
  await setHours(database, staff, { hours: hoursInput.parse(form), now });
  const starts = async () => {
    const { slots } = await listOpenTimes(database, { now, zone, fromOn: "2026-11-23", toOn: "2026-11-29" });
    return slots.map(({ startsAt }) => startsAt.toISOString());
  };
  expect(await starts()).toEqual(["2026-11-23T14:00:00.000Z", "2026-11-23T14:30:00.000Z"]);
  expect((await findHours(database, staff.id)).week.get(1)).toEqual([{ opens: "09:00", closes: "10:00" }]);

  await goAway(database, staff, { fromOn: "2026-11-23", untilOn: "2026-11-24", reason: "a conference", now });
  expect(await starts()).toEqual([]);

  const [away] = await listDaysAway(database, staff.id, "2026-11-22");
  const stranger = await newColleague(database, { email: "sam@example.com", name: "Sam", role: "consultant" }, now);
  await comeBack(database, stranger, away?.id ?? "");
  expect(await starts()).toEqual([]);
  await comeBack(database, staff, away?.id ?? "");
  expect(await starts()).toHaveLength(2);

  await setHours(database, staff, { hours: hoursInput.parse({ ...form, isBookable: undefined }), now });
  expect(await starts()).toEqual([]);
});
