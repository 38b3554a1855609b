import type { RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterEach, expect } from "vitest";
import type { Database } from "@/db/client";
import { calendarFeeds, consultants, externalBusy } from "@/db/schema/booking";
import { mails } from "@/db/schema/mail";
import { test } from "@/db/testing/database";
import { stateOf } from "@/lib/booking/calendar-feed";
import { bookSlot } from "@/lib/booking/commands/book-slot";
import { cancelCall } from "@/lib/booking/commands/cancel-call";
import { ensureConsultant } from "@/lib/booking/commands/ensure-consultant";
import { addCalendarFeed, removeCalendarFeed } from "@/lib/booking/commands/keep-calendar-feeds";
import {
  refreshCalendarFeed,
  refreshDueCalendarFeeds,
  refreshOwnCalendarFeed,
} from "@/lib/booking/commands/refresh-calendar-feed";
import { googleFeed, outlookFeed } from "@/lib/booking/feed-samples";
import { whyNotOffered } from "@/lib/booking/obstacles";
import { listCalendarFeeds, listFailingCalendarFeeds } from "@/lib/booking/queries/list-calendar-feeds";
import { listClashes } from "@/lib/booking/queries/list-clashes";
import { listOpenTimes } from "@/lib/booking/queries/list-open-times";
import { listTeam } from "@/lib/booking/queries/list-team";
import { isPublicAddress } from "@/lib/http/outside/address";
import { fetchOutside as fetchFromInternet } from "@/lib/http/outside/fetch";
import { openLoopbackSite, type LoopbackSite } from "@/lib/http/outside/loopback-site";
import { fetchThrough } from "@/lib/http/outside/through";
import type { StaffMember } from "@/lib/staff/member";
import { newColleague } from "@/lib/staff/new-colleague";

/** A Monday morning in Toronto; consultants there work from 9 to 5, which is 14:00 to 22:00 UTC. */
const now = new Date("2027-01-11T13:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const tuesdayAt = (clock: string) => new Date(`2027-01-12T${clock}:00Z`);
const sender = { name: "Waymark", email: "hello@waymark.example", postalAddress: null, url: "https://waymark.example" };
const secret = "a secret of the server, long enough";

const sites: LoopbackSite[] = [];
afterEach(() => {
  for (const site of sites.splice(0)) site.close();
});

/** A calendar's server; what it answers can be changed while it stands. */
async function serve(answer: RequestListener) {
  const site = await openLoopbackSite((request, response) => current(request, response));
  let current = answer;
  sites.push(site);
  return { ...site, answer: (other: RequestListener) => void (current = other) };
}

const calendar = (...lines: readonly string[]) =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Google Inc//Google Calendar 70.9054//EN",
    ...lines,
    "END:VCALENDAR",
    "",
  ].join("\r\n");
const event = (start: string, end: string, uid: string, ...more: readonly string[]) => [
  "BEGIN:VEVENT",
  `DTSTART:${start}`,
  `DTEND:${end}`,
  `UID:${uid}`,
  "SUMMARY:Nobody's business",
  ...more,
  "END:VEVENT",
];
const file =
  (text: string): RequestListener =>
  (_request, response) =>
    void response.writeHead(200, { "Content-Type": "text/calendar" }).end(text);
const status =
  (code: number): RequestListener =>
  (_request, response) =>
    void response.writeHead(code).end();

const dentist = calendar(...event("20270112T150000Z", "20270112T153000Z", "dentist@google.com"));

/** Loopback counts as the internet here, and nowhere else. */
const fetchOutside = fetchThrough({
  addressesOf: async () => [],
  mayReach: (address) => address === "127.0.0.1" || isPublicAddress(address),
});
const context = { fetchOutside, secret, sender, now };

let colleagues = 0;

/** The only one who takes calls now. */
async function consultant(database: Database): Promise<StaffMember> {
  await database.update(consultants).set({ isBookable: false });
  colleagues += 1;
  const person = {
    email: `feeds${colleagues}@calls.example`,
    name: `Consultant ${colleagues}`,
    role: "consultant",
  } as const;
  const staff = await newColleague(database, person, now);
  await ensureConsultant(database, { ...staff, meetingUrl: "https://room.example/1" }, now);
  return staff;
}

function source(address: string) {
  return { name: "Work", source: { kind: "ics", address, login: null } } as const;
}

async function added(database: Database, staff: StaffMember, address: string): Promise<string> {
  const outcome = await addCalendarFeed(database, staff, { ...context, calendar: source(address) });
  if (!outcome.ok) throw new Error(outcome.reason);
  const [feed] = await listCalendarFeeds(database, staff.id, now);
  return feed?.id ?? "";
}

const starts = async (database: Database) => {
  const { slots } = await listOpenTimes(database, {
    now,
    zone: "America/Toronto",
    fromOn: "2027-01-12",
    toOn: "2027-01-12",
  });
  return slots.map(({ startsAt }) => startsAt.toISOString().slice(11, 16));
};

const busyOf = async (database: Database, feedId: string) =>
  (
    await database.select().from(externalBusy).where(eq(externalBusy.feedId, feedId)).orderBy(externalBusy.startsAt)
  ).map(({ startsAt, endsAt }) => `${startsAt.toISOString().slice(0, 16)}/${endsAt.toISOString().slice(11, 16)}`);

test("what is busy elsewhere is no longer offered, and staff read why", async ({ database }) => {
  const staff = await consultant(database);
  expect(await starts(database)).toContain("15:00");
  const site = await serve(file(dentist));
  await added(database, staff, `${site.url}/private-0123/basic.ics`);
  const offered = await starts(database);
  expect(offered).not.toContain("15:00");
  expect(offered).toEqual(expect.arrayContaining(["14:30", "15:30"]));
  const startsAt = tuesdayAt("15:00");
  const [own] = await listTeam(database, { now, from: startsAt, until: startsAt, consultantId: staff.id });
  expect(own && whyNotOffered(own.calendar, own.rules, { now, startsAt })).toMatchObject([
    { rule: "busy-elsewhere", busy: { startsAt, endsAt: tuesdayAt("15:30"), calendarName: "Work" } },
  ]);
  const [feed] = await listCalendarFeeds(database, staff.id, now);
  expect(feed).toMatchObject({ name: "Work", host: "127.0.0.1", busyTimes: 1, problem: null, readAt: now });
  expect(feed && stateOf(feed)).toBe("working");
});

test("neither the address nor the password nor what is in a calendar can be read in the database", async ({
  database,
}) => {
  const staff = await consultant(database);
  const site = await serve((request, response) => {
    if (request.headers.authorization === `Basic ${btoa("ada-of-toronto:pass:word")}`) file(dentist)(request, response);
    else status(401)(request, response);
  });
  const calendar = {
    name: "Work",
    source: {
      kind: "ics",
      address: `${site.url}/hidden-address.ics`,
      login: { userName: "ada-of-toronto", password: "pass:word" },
    },
  } as const;
  expect(await addCalendarFeed(database, staff, { ...context, calendar })).toEqual({ ok: true, value: "read" });
  const rows = await database.select().from(calendarFeeds).where(eq(calendarFeeds.consultantId, staff.id));
  const busy = await database.select().from(externalBusy).where(eq(externalBusy.consultantId, staff.id));
  expect(JSON.stringify([rows, busy])).not.toMatch(/hidden-address|pass:word|ada-of-toronto|business/);
  const outcome = await refreshCalendarFeed(database, rows[0]?.id ?? "", context);
  expect(outcome).toEqual({ ok: true, value: null });
  expect(site.hits).toHaveLength(2);
});

test("calendars as Google and Outlook publish them are read from their servers, packed and after a redirect", async ({
  database,
}) => {
  const staff = await consultant(database);
  const site = await serve((request, response) => {
    const path = request.url ?? "";
    if (path.startsWith("/calendar/ical/")) {
      response.writeHead(200, { "Content-Type": "text/calendar; charset=UTF-8", "Content-Encoding": "gzip" });
      response.end(gzipSync(googleFeed));
    } else if (path === "/owa/calendar/reachcalendar.ics") {
      response.writeHead(301, { Location: "/owa/calendar/moved/reachcalendar.ics" }).end();
    } else file(outlookFeed)(request, response);
  });
  const google = await added(database, staff, `${site.url}/calendar/ical/ada%40example.com/private-0123/basic.ics`);
  expect(await busyOf(database, google)).toEqual([
    "2027-01-12T17:00/17:30",
    "2027-03-08T14:00/14:30",
    "2027-03-16T18:00/19:00",
    "2027-03-29T13:00/13:30",
    "2027-07-05T04:00/04:00",
  ]);
  await added(database, staff, `${site.url}/owa/calendar/reachcalendar.ics`);
  const outlook = (await listCalendarFeeds(database, staff.id, now)).find(({ id }) => id !== google);
  expect(await busyOf(database, outlook?.id ?? "")).toEqual([
    "2027-01-12T15:00/16:00",
    "2027-03-09T15:00/16:00",
    "2027-06-01T14:00/15:00",
    "2027-06-04T04:00/04:00",
  ]);
  const offered = await starts(database);
  for (const start of ["15:00", "15:30", "17:00"]) expect(offered).not.toContain(start);
  for (const start of ["14:30", "16:00", "17:30"]) expect(offered).toContain(start);
});

test("a calendar that can't be read is not added, and the reason is told", async ({ database }) => {
  const staff = await consultant(database);
  const site = await serve(status(200));
  const outcome = async () => addCalendarFeed(database, staff, { ...context, calendar: source(site.url) });
  const answers: ReadonlyArray<readonly [string, RequestListener]> = [
    ["sign-in", status(401)],
    ["sign-in", status(403)],
    ["gone", status(404)],
    ["gone", status(410)],
    ["server-trouble", status(500)],
    ["not-a-calendar", file("<html>Sign in</html>")],
    ["cut-short", file(dentist.slice(0, 150))],
    ["too-large", file("x".repeat(5_000_001))],
    ["not-an-address", (_request, response) => void response.writeHead(302, { Location: "file:///etc/passwd" }).end()],
    ["private-address", (_request, response) => void response.writeHead(302, { Location: "http://10.0.0.1/" }).end()],
    ["too-many-redirects", (_request, response) => void response.writeHead(302, { Location: "/" }).end()],
  ];
  for (const [reason, answer] of answers) {
    site.answer(answer);
    expect(await outcome()).toEqual({ ok: false, reason });
  }
  expect(await listCalendarFeeds(database, staff.id, now)).toEqual([]);
});

test("with the doors of the live server, nothing on this machine is read", async ({ database }) => {
  const staff = await consultant(database);
  const site = await serve(file(dentist));
  for (const host of ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]"]) {
    const calendar = source(`http://${host}:${site.port}/basic.ics`);
    const outcome = await addCalendarFeed(database, staff, { ...context, fetchOutside: fetchFromInternet, calendar });
    expect([host, outcome]).toEqual([host, { ok: false, reason: "private-address" }]);
  }
  expect(site.hits).toHaveLength(0);
});

test("a form that is sent twice adds one calendar, and nobody has more than ten", async ({ database }) => {
  const staff = await consultant(database);
  const site = await serve(file(dentist));
  const add = async (path: string) =>
    addCalendarFeed(database, staff, { ...context, calendar: source(`${site.url}/${path}`) });
  const twice = await Promise.all([add("0"), add("0"), add("0")]);
  expect(twice.map((each) => (each.ok ? each.value : each.reason)).toSorted()).toEqual([
    "added-already",
    "added-already",
    "read",
  ]);
  for (let more = 1; more < 10; more += 1) expect((await add(String(more))).ok).toBe(true);
  expect(await add("10")).toEqual({ ok: false, reason: "too-many" });
});

test("who takes no calls can add no calendar", async ({ database }) => {
  const staff = await newColleague(database, { email: "none@calls.example", name: "Nobody", role: "consultant" }, now);
  const outcome = await addCalendarFeed(database, staff, { ...context, calendar: source("https://calendar.example/") });
  expect(outcome).toEqual({ ok: false, reason: "takes-no-calls" });
});

test("a slow server is left to a job", async ({ database }) => {
  const staff = await consultant(database);
  const site = await serve(() => undefined);
  const slow = { ...context, fetchOutside: async () => ({ ok: false, reason: "too-slow" }) as const };
  expect(await addCalendarFeed(database, staff, { ...slow, calendar: source(site.url) })).toEqual({
    ok: true,
    value: "slow",
  });
  const [feed] = await listCalendarFeeds(database, staff.id, now);
  expect(feed && stateOf(feed)).toBe("waiting");
  const jobs = await database.execute<{ id: string }>(
    `SELECT data ->> 'feedId' AS id FROM pgboss.job WHERE name = 'refresh-calendar-feed'`,
  );
  expect(jobs.map(({ id }) => id)).toContain(feed?.id);
});

test("a new reading replaces the one before", async ({ database }) => {
  const staff = await consultant(database);
  const site = await serve(file(dentist));
  const id = await added(database, staff, site.url);
  expect(await busyOf(database, id)).toEqual(["2027-01-12T15:00/15:30"]);
  site.answer(file(calendar(...event("20270112T170000Z", "20270112T180000Z", "dentist@google.com"))));
  expect(await refreshCalendarFeed(database, id, { ...context, now: later(10) })).toEqual({ ok: true, value: null });
  expect(await busyOf(database, id)).toEqual(["2027-01-12T17:00/18:00"]);
  expect(await starts(database)).toContain("15:00");
});

test("a dead calendar keeps its last times, warns on the pages at once, and by mail once after half an hour", async ({
  database,
}) => {
  const staff = await consultant(database);
  const site = await serve(file(dentist));
  const id = await added(database, staff, site.url);
  const letters = async () =>
    (await database.select().from(mails).where(eq(mails.recipient, staff.email))).filter(
      ({ kind }) => kind === "calendar-not-readable",
    );
  const refresh = async (minutes: number) => refreshCalendarFeed(database, id, { ...context, now: later(minutes) });
  site.answer(status(503));
  expect(await refresh(10)).toEqual({ ok: false, reason: "server-trouble" });
  expect(await listFailingCalendarFeeds(database, staff.id)).toMatchObject([
    { id, name: "Work", failingSince: later(10) },
  ]);
  expect(await letters()).toHaveLength(0);
  for (const minutes of [20, 30, 40, 50, 60]) await refresh(minutes);
  const [letter, ...more] = await letters();
  expect(more).toEqual([]);
  expect(letter?.subject).toBe("Your calendar “Work” can’t be read");
  expect(letter?.text).toContain("The server answers with an error of its own.");
  expect(letter?.text).toContain("https://waymark.example/staff/hours/calendars");
  expect(await starts(database)).not.toContain("15:00");
  const [feed] = await listCalendarFeeds(database, staff.id, now);
  expect(feed).toMatchObject({ readAt: now, failingSince: later(10), problem: "server-trouble", busyTimes: 1 });
  site.answer(file(dentist));
  await refresh(70);
  expect(await listFailingCalendarFeeds(database, staff.id)).toEqual([]);
  site.answer(status(404));
  for (const minutes of [80, 120]) await refresh(minutes);
  expect(await letters()).toHaveLength(2);
});

test("events that can't be read and zones that nobody knows are told beside what was read", async ({ database }) => {
  const staff = await consultant(database);
  const broken = ["BEGIN:VEVENT", "DTSTART:20270112T999999Z", "UID:broken", "RRULE:FREQ=SOMETIMES", "END:VEVENT"];
  const odd = [
    "BEGIN:VEVENT",
    "DTSTART;TZID=Narnia:20270112T120000",
    "DTEND;TZID=Narnia:20270112T130000",
    "UID:n",
    "END:VEVENT",
  ];
  const site = await serve(file(calendar(...broken, ...odd)));
  const id = await added(database, staff, site.url);
  const [feed] = await listCalendarFeeds(database, staff.id, now);
  expect(feed).toMatchObject({ unreadableEvents: 1, unknownZones: ["Narnia"] });
  expect(feed && stateOf(feed)).toBe("doubtful");
  expect(await busyOf(database, id)).toEqual(["2027-01-12T17:00/18:00"]);
});

test("calls of ours that came into a calendar by their invites block nothing a second time", async ({ database }) => {
  const staff = await consultant(database);
  const ours = "0b7c9a52-8f0e-4a27-9a5d-1a3c5c7d9e01@waymark.example";
  const theirs = "0b7c9a52-8f0e-4a27-9a5d-1a3c5c7d9e01@other.example";
  const site = await serve(
    file(
      calendar(
        ...event("20270112T150000Z", "20270112T153000Z", ours),
        ...event("20270112T170000Z", "20270112T173000Z", theirs),
      ),
    ),
  );
  const id = await added(database, staff, site.url);
  expect(await busyOf(database, id)).toEqual(["2027-01-12T17:00/17:30"]);
});

test("a call that is booked while a calendar says busy later is named, but never for its own copy", async ({
  database,
}) => {
  const staff = await consultant(database);
  const site = await serve(file(calendar()));
  const id = await added(database, staff, site.url);
  const details = { name: "Noor", company: null, phone: null, note: null, outcome: null, brief: null };
  const form = { visitorZone: "America/Toronto", formKey: randomUUID(), holdToken: null, consents: [] };
  const email = "clash@visitor.example";
  const request = { ...details, ...form, email, startsAt: tuesdayAt("15:00") };
  const booked = await bookSlot(database, request, { sender, now, by: null });
  const clashesWith = async (...lines: readonly string[]) => {
    site.answer(file(calendar(...lines)));
    await refreshCalendarFeed(database, id, context);
    return (await listClashes(database, staff.id, now)).map(({ uid }) => uid);
  };
  expect(await clashesWith(...event("20270112T150000Z", "20270112T153000Z", "copy@google.com"))).toEqual([]);
  expect(await clashesWith(...event("20270112T153000Z", "20270112T160000Z", "after@google.com"))).toEqual([]);
  const uid = booked.ok ? booked.value.uid : "";
  expect(await clashesWith(...event("20270112T140000Z", "20270112T151500Z", "before@google.com"))).toEqual([uid]);
  expect(await listClashes(database, staff.id, tuesdayAt("15:30"))).toEqual([]);
  await cancelCall(database, { uid, reason: null }, { sender, now, by: null });
  expect(await listClashes(database, staff.id, now)).toEqual([]);
});

test("a colleague can neither read anew nor remove somebody else's calendar", async ({ database }) => {
  const staff = await consultant(database);
  const site = await serve(file(dentist));
  const id = await added(database, staff, site.url);
  const other = await consultant(database);
  expect(await refreshOwnCalendarFeed(database, other, { ...context, feedId: id })).toEqual({
    ok: false,
    reason: "unknown-calendar",
  });
  expect(await removeCalendarFeed(database, other, { feedId: id, now })).toBe(false);
  expect(await refreshOwnCalendarFeed(database, staff, { ...context, feedId: id })).toEqual({ ok: true, value: null });
  expect(site.hits).toHaveLength(2);
  expect(await removeCalendarFeed(database, staff, { feedId: id, now })).toBe(true);
  expect(await busyOf(database, id)).toEqual([]);
  expect(await refreshCalendarFeed(database, id, context)).toEqual({ ok: false, reason: "unknown-calendar" });
});

test("with another secret a calendar asks to be added again, and keeps its times", async ({ database }) => {
  const staff = await consultant(database);
  const site = await serve(file(dentist));
  const id = await added(database, staff, site.url);
  const outcome = await refreshCalendarFeed(database, id, { ...context, secret: "another secret of the server, too" });
  expect(outcome).toEqual({ ok: false, reason: "secret-changed" });
  expect(await busyOf(database, id)).toHaveLength(1);
});

test("every ten minutes each calendar is read that was not tried just before", async ({ database }) => {
  const staff = await consultant(database);
  const site = await serve(file(dentist));
  const id = await added(database, staff, site.url);
  const planned = async () =>
    (
      await database.execute<{ number: number }>(
        `SELECT count(*)::int AS number FROM pgboss.job WHERE name = 'refresh-calendar-feed' AND data ->> 'feedId' = '${id}'`,
      )
    )[0]?.number;
  await refreshDueCalendarFeeds(database, later(4));
  expect(await planned()).toBe(0);
  await refreshDueCalendarFeeds(database, later(10));
  expect(await planned()).toBe(1);
});
