import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { freeStarts, onlyTheseTakeCalls } from "@/e2e/faults/consultants";
import { brokenPromises, confirmedCalls, deadlocksSoFar } from "@/e2e/faults/promises";
import { liveAtRandom } from "@/e2e/faults/random-life";
import { signIn } from "@/e2e/faults/staff-life";
import { startTwoServers, type TwoServers } from "@/e2e/faults/two-servers";
import { book, isBooked, isRefused, together, visitorOf } from "@/e2e/faults/visitor";
import { remindOfCall } from "@/lib/booking/commands/remind-of-call";

/** All of it, or the share that a quick check has time for. */
const share = Number(process.env["FAULTS_SHARE"] ?? 1);
/** A quick check may share its machine with others: there, a server that is too busy may say so, but never for a lock. */
const putOffMax = share === 1 ? 0 : 0.05;
const atLeast = (least: number, whole: number) => Math.max(least, Math.round(whole * share));

let servers: TwoServers;
let database: Database;
let deadlocksBefore = 0;

beforeAll(async () => {
  servers = await startTwoServers();
  database = servers.connection.database;
});
afterAll(() => servers.stop());
beforeEach(async () => {
  deadlocksBefore = await deadlocksSoFar(database);
});
afterEach(async () => {
  expect(await brokenPromises(database)).toEqual([]);
  expect(await deadlocksSoFar(database)).toBe(deadlocksBefore);
});

const serverOf = (turn: number) => servers.urls[turn % 2] ?? servers.urls[0];

function firstOf(starts: readonly Date[]): Date {
  const [first] = starts;
  if (first === undefined) throw new Error("No time is free.");
  return first;
}

test("Postgres itself forbids two calls of one consultant that overlap", async () => {
  const [row] = await database.execute<{ definition: string }>(
    sql`SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = 'bookings_do_not_overlap'`,
  );
  expect(row?.definition).toMatch(/^EXCLUDE USING gist \(consultant_id WITH =, blocked WITH &&\)/);
});

test("of 64 visitors at two servers who want one time, one gets it and 63 are offered other times", async () => {
  const team = await onlyTheseTakeCalls(database, [{}]);
  const startsAt = firstOf(await freeStarts(database, 5));
  const visitors = Array.from({ length: 64 }, (_, turn) => visitorOf(serverOf(turn)));
  const answers = await Promise.all(
    visitors.map(async (visitor) => ({ visitor, answer: await book(visitor, startsAt) })),
  );
  const losers = answers.filter(({ answer }) => isRefused(answer));
  expect(answers.filter(({ answer }) => isBooked(answer))).toHaveLength(1);
  expect(losers).toHaveLength(63);
  for (const { visitor, answer } of losers) {
    const page = await visitor.open(answer.location);
    expect(page.status).toBe(200);
    expect(page.body).toContain("Somebody else has just taken this time");
    expect(page.body.match(/type="radio"/g)).toHaveLength(3);
    expect(page.body).toContain(visitor.email);
  }
  expect(await confirmedCalls(database, team)).toBe(1);
});

test("of 200 attempts on one time, exactly one succeeds, round after round", async () => {
  const rounds = atLeast(2, 20);
  const team = await onlyTheseTakeCalls(database, [{}]);
  const starts = (await freeStarts(database, 5)).slice(0, rounds);
  for (const startsAt of starts) {
    const answers = await together(
      Array.from({ length: 200 }, (_, turn) => () => book(visitorOf(serverOf(turn)), startsAt)),
      200,
    );
    expect(answers.filter(isBooked)).toHaveLength(1);
    expect(answers.filter(isRefused)).toHaveLength(199);
  }
  expect(await confirmedCalls(database, team)).toBe(rounds);
});

test("of 4,000 attempts on 96 starts that overlap, none is booked over another and none fails", async () => {
  const attempts = atLeast(300, 4_000);
  const team = await onlyTheseTakeCalls(database, [{ stepMinutes: 5, closes: "17:25" }]);
  const starts = await freeStarts(database, 1);
  expect(starts).toHaveLength(96);
  const begunAt = performance.now();
  const answers = await together(
    Array.from(
      { length: attempts },
      (_, turn) => () => book(visitorOf(serverOf(turn)), starts[(turn * 37) % 96] ?? firstOf(starts)),
    ),
    32,
  );
  const seconds = (performance.now() - begunAt) / 1_000;
  console.log(`${attempts} attempts in ${seconds.toFixed(1)} s`);
  const booked = answers.filter(isBooked).length;
  const putOff = answers.filter((answer) => answer.putOff > 0);
  console.log(`${putOff.length} of them were put off and came through when sent again`);
  expect(putOff.length, servers.complaints()).toBeLessThanOrEqual(putOffMax * attempts);
  expect(servers.complaints()).not.toContain("a database statement failed");
  expect(booked + answers.filter(isRefused).length).toBe(attempts);
  expect(booked).toBe(await confirmedCalls(database, team));
  expect(booked).toBeGreaterThanOrEqual(9);
});

test("after a long random life of bookings every promise holds, and only live calls are reminded of", async () => {
  const seed = Number(process.env["FAULTS_SEED"] ?? Date.now() % 1_000_000_007);
  const steps = atLeast(500, 10_000);
  console.log(`${steps} random steps, FAULTS_SEED=${seed}`);
  const pauses = { bufferBeforeMinutes: 10, bufferAfterMinutes: 5, stepMinutes: 15 };
  const team = await onlyTheseTakeCalls(database, [
    { ...pauses, dailyCap: 4 },
    { stepMinutes: 15, weeklyCap: 12 },
    { stepMinutes: 10, durationMinutes: 20, dailyCap: 9, weeklyCap: 40 },
  ]);
  const starts = await freeStarts(database, 10);
  const life = { database, urls: servers.urls, starts, team: await signIn(database, team), steps, seed };
  const told = await liveAtRandom(life);
  for (const [kind, times] of [...told].toSorted(([one], [other]) => one.localeCompare(other)))
    console.log(`  ${String(times).padStart(6)} ${kind}`);
  expect(
    [...told.keys()].filter((kind) => /: (?!303|done|refused)/.test(kind)),
    servers.complaints(),
  ).toEqual([]);
  expect(await brokenPromises(database)).toEqual([]);
  await expectRemindersOfLiveCallsOnly(team);
});

const sender = { name: "Waymark", email: "hello@waymark.example", postalAddress: null, url: "https://waymark.example" };

/** Lets every reminder that was ever planned come due. */
async function expectRemindersOfLiveCallsOnly(team: readonly string[]): Promise<void> {
  const jobs = await database.execute<{ data: { uid: string; sequence: number; kind: "day" | "hour" }; due: string }>(
    sql`SELECT data, start_after AS due FROM pgboss.job WHERE name = 'remind-of-call' AND state = 'created'`,
  );
  for (const { data, due } of jobs) await remindOfCall(database, data, { sender, now: new Date(due) });
  const [row] = await database.execute<{ live: number; reminded: number; mails: number }>(sql`
    SELECT count(*)::int AS live,
      count(*) FILTER (WHERE day_reminder_at IS NOT NULL AND hour_reminder_at IS NOT NULL)::int AS reminded,
      (SELECT count(*)::int FROM mails WHERE kind = 'call-reminder') AS mails
    FROM bookings WHERE status = 'confirmed'`);
  expect(await confirmedCalls(database, team)).toBeGreaterThan(0);
  expect(row?.reminded).toBe(row?.live);
  expect(row?.mails).toBe(2 * (row?.live ?? 0));
}
