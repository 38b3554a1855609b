import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import { consultants } from "@/db/schema/booking";
import { test } from "@/db/testing/database";
import { startRadicale, type Radicale } from "@/e2e/radicale";
import { basicAuthorization, type CalendarSource } from "@/lib/booking/calendar-source";
import { ensureConsultant } from "@/lib/booking/commands/ensure-consultant";
import { addCalendarFeed } from "@/lib/booking/commands/keep-calendar-feeds";
import { readCalendar } from "@/lib/booking/commands/read-calendar";
import { refreshCalendarFeed } from "@/lib/booking/commands/refresh-calendar-feed";
import { listCalendarFeeds } from "@/lib/booking/queries/list-calendar-feeds";
import { listOpenTimes } from "@/lib/booking/queries/list-open-times";
import { fetchThrough } from "@/lib/http/outside/through";
import { newColleague } from "@/lib/staff/new-colleague";
import { isoWithOffset } from "@/lib/time/display";

/** A real CalDAV server, for every test of this file. */
let radicale: Radicale;
beforeAll(async () => {
  radicale = await startRadicale();
});
afterAll(async () => radicale.stop());

const week = {
  from: new Date("2027-01-11T00:00:00Z"),
  until: new Date("2027-01-18T00:00:00Z"),
  zone: "America/Toronto",
};
const fetchOutside = fetchThrough({
  addressesOf: async () => [],
  mayReach: (address, port) => address === "127.0.0.1" && port === Number(new URL(radicale.url).port),
});

async function ask(method: string, path: string, body?: string): Promise<void> {
  const answer = await fetch(`${radicale.url}${path}`, {
    method,
    headers: { authorization: basicAuthorization(radicale), "content-type": "text/calendar" },
    ...(body === undefined ? {} : { body }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
}

const event = (uid: string, ...lines: readonly string[]) => [
  "BEGIN:VEVENT",
  `UID:${uid}`,
  "DTSTAMP:20270101T000000Z",
  ...lines,
  "END:VEVENT",
];
const file = (...lines: readonly string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//EN", ...lines, "END:VCALENDAR", ""].join("\r\n");

beforeEach(async () => {
  for (const calendar of ["work", "home", "todo", "empty"])
    await ask("DELETE", `/ada/${calendar}/`).catch(() => undefined);
  for (const calendar of ["work", "home", "empty"]) await ask("MKCALENDAR", `/ada/${calendar}/`);
  await ask("MKCALENDAR", "/ada/todo/", onlyTasks);
  await ask(
    "PUT",
    "/ada/work/dentist.ics",
    file(...event("dentist", "DTSTART:20270112T150000Z", "DTEND:20270112T153000Z", "SUMMARY:Dentist & co <3")),
  );
  await ask(
    "PUT",
    "/ada/home/party.ics",
    file(...event("party", "DTSTART:20270113T010000Z", "DTEND:20270113T040000Z")),
  );
  await ask("PUT", "/ada/home/old.ics", file(...event("old", "DTSTART:20250113T010000Z", "DTEND:20250113T040000Z")));
});

const onlyTasks = `<?xml version="1.0"?>
<C:mkcalendar xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:set><D:prop>
<C:supported-calendar-component-set><C:comp name="VTODO"/></C:supported-calendar-component-set>
</D:prop></D:set></C:mkcalendar>`;

function source(path: string, changes: Partial<CalendarSource> = {}): CalendarSource {
  const { userName, password } = radicale;
  return { kind: "caldav", address: `${radicale.url}${path}`, login: { userName, password }, ...changes };
}

async function busy(path: string): Promise<readonly string[]> {
  const reading = await readCalendar(source(path), week, fetchOutside);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.value.busy.map(
    ({ startsAt, endsAt }) => `${isoWithOffset(startsAt, week.zone)} to ${isoWithOffset(endsAt, week.zone)}`,
  );
}

const dentist = "2027-01-12T10:00-05:00 to 2027-01-12T10:30-05:00";
const party = "2027-01-12T20:00-05:00 to 2027-01-12T23:00-05:00";

test("the address of the server gives the busy times of all of the account's calendars", async () => {
  expect(await busy("")).toEqual([dentist, party]);
  expect(await busy("/")).toEqual([dentist, party]);
  expect(await busy("/ada/")).toEqual([dentist, party]);
});

test("the address of one calendar gives only that one", async () => {
  expect(await busy("/ada/work/")).toEqual([dentist]);
  expect(await busy("/ada/work")).toEqual([dentist]);
  expect(await busy("/ada/empty/")).toEqual([]);
});

test("repeated events keep their wall time, with what was moved and what was cancelled", async () => {
  const zone = ";TZID=America/Toronto";
  const standup = file(
    ...event(
      "standup",
      `DTSTART${zone}:20261102T090000`,
      `DTEND${zone}:20261102T091500`,
      "RRULE:FREQ=DAILY",
      `EXDATE${zone}:20270115T090000`,
    ),
    ...event(
      "standup",
      `RECURRENCE-ID${zone}:20270114T090000`,
      `DTSTART${zone}:20270114T160000`,
      `DTEND${zone}:20270114T170000`,
    ),
  );
  await ask("PUT", "/ada/empty/standup.ics", standup);
  expect((await busy("/ada/empty/")).slice(0, 5)).toEqual([
    "2027-01-11T09:00-05:00 to 2027-01-11T09:15-05:00",
    "2027-01-12T09:00-05:00 to 2027-01-12T09:15-05:00",
    "2027-01-13T09:00-05:00 to 2027-01-13T09:15-05:00",
    "2027-01-14T16:00-05:00 to 2027-01-14T17:00-05:00",
    "2027-01-16T09:00-05:00 to 2027-01-16T09:15-05:00",
  ]);
});

test("a wrong password, a wrong place and a server that is gone are told apart", async () => {
  const wrong = { userName: radicale.userName, password: "wrong" };
  const read = async (asked: CalendarSource) => readCalendar(asked, week, fetchOutside);
  expect(await read(source("/", { login: wrong }))).toEqual({ ok: false, reason: "sign-in" });
  expect(await read(source("/", { login: null }))).toEqual({ ok: false, reason: "sign-in" });
  expect(await read(source("/ada/nothing/"))).toEqual({ ok: false, reason: "no-calendar" });
  expect(await read(source("/", { address: "http://127.0.0.1:1/" }))).toEqual({ ok: false, reason: "private-address" });
});

test("an event that is added on the server blocks calls with the next reading", async ({ database }) => {
  const now = new Date("2027-01-11T13:00:00Z");
  const sender = {
    name: "Waymark",
    email: "hello@waymark.example",
    postalAddress: null,
    url: "https://waymark.example",
  };
  const context = { fetchOutside, secret: "a secret of the server, long enough", sender, now };
  await database.update(consultants).set({ isBookable: false });
  const staff = await newColleague(database, { email: "ada@calls.example", name: "Ada", role: "consultant" }, now);
  await ensureConsultant(database, { ...staff, meetingUrl: "https://room.example/1" }, now);
  const offered = async () => {
    const tuesday = { now, zone: "America/Toronto", fromOn: "2027-01-12", toOn: "2027-01-12" };
    return (await listOpenTimes(database, tuesday)).slots.map(({ startsAt }) => startsAt.toISOString().slice(11, 16));
  };
  const added = await addCalendarFeed(database, staff, { ...context, calendar: { name: "All", source: source("/") } });
  expect(added).toEqual({ ok: true, value: "read" });
  expect(await offered()).not.toContain("15:00");
  expect(await offered()).toContain("17:00");
  await ask(
    "PUT",
    "/ada/work/lunch.ics",
    file(...event("lunch", "DTSTART:20270112T170000Z", "DTEND:20270112T180000Z")),
  );
  const [feed] = await listCalendarFeeds(database, staff.id, now);
  expect(await refreshCalendarFeed(database, feed?.id ?? "", context)).toEqual({ ok: true, value: null });
  expect(await offered()).not.toContain("17:00");
  expect(await offered()).toContain("18:00");
});
