import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { connect, type Connection } from "@/db/client";
import { startEmbeddedPostgres } from "@/db/embedded/server";
import { bytesBeyond, scriptsOf } from "@/e2e/bench/booking/page-bytes";
import { measureSlots } from "@/e2e/bench/booking/slots";
import { inMs, timed, timingOf, type Timing } from "@/e2e/bench/booking/timing";
import { weigh } from "@/e2e/bench/weigh";
import { freeStarts, onlyTheseTakeCalls } from "@/e2e/faults/consultants";
import { book, visitorOf } from "@/e2e/faults/visitor";
import { freePort, startProduct } from "@/e2e/product";
import { listOpenTimes } from "@/lib/booking/queries/list-open-times";
import { addDays } from "@/lib/time/local-date";
import { localDateAt } from "@/lib/time/wall-time";

/**
 * `npm run bench:booking`: free times of a month, alone and with the database; sending the form, alone and among 32
 * rivals; what the pages weigh. The real server over a Postgres of its own with 6,000 bookings, beside bare Node with
 * postgres.js that only inserts, in the same run. `--rounds` makes it shorter.
 */
const { values } = parseArgs({ options: { rounds: { type: "string", default: "20" } } });
const rounds = Number(values.rounds);
const root = new URL("../..", import.meta.url).pathname;
const zone = "America/Vancouver";
const results: Record<string, unknown> = {};

const folder = mkdtempSync(join(tmpdir(), "waymark-bench-"));
chmodSync(folder, 0o755);
const postgres = await startEmbeddedPostgres({ dataDirectory: folder, isDurable: true });
const product = await startProduct({ environment: { DATABASE_URL: postgres.url, WAYMARK_TRUSTED_PROXIES: "1" } });
const connection = connect(postgres.url);
try {
  saySlots();
  await sayMonth(connection);
  await saySubmits(connection);
  await sayBytes(connection);
  mkdirSync(join(root, "e2e/.results"), { recursive: true });
  writeFileSync(join(root, "e2e/.results/bench-booking.json"), JSON.stringify(results, null, 2));
} finally {
  await connection.close();
  await product.stop();
  await postgres.stop();
  rmSync(postgres.cluster, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

function say(what: string, { ours, floor, goal }: { ours: Timing; floor: Timing; goal: string }): void {
  results[what] = { ours, floor, goal };
  console.log(`${what} (goal ${goal})\n  Waymark  ${inMs(ours)}`);
  console.log(`  floor    ${inMs(floor)}; Waymark takes ${(ours.p50 / floor.p50).toFixed(1)} times as long`);
}

function saySlots(): void {
  say("a month of slots of one consultant, alone", { ...measureSlots(1), goal: "p95 ≤ 0.5 ms" });
  say("a month of slots of three consultants, alone", { ...measureSlots(3), goal: "p95 ≤ 1.5 ms" });
}

/** The floor asks for the same bookings in one statement and works out nothing. */
async function sayMonth({ database, sql }: Connection): Promise<void> {
  const ids = await onlyTheseTakeCalls(database, [{}, {}, {}]);
  await addPastBookings(connection, ids, 6_000);
  const now = new Date();
  const fromOn = localDateAt(now, zone);
  const question = { now, zone, fromOn, toOn: addDays(fromOn, 30) };
  const until = new Date(now.getTime() + 31 * 86_400_000);
  const month = () => listOpenTimes(database, question);
  const rows = () => sql`SELECT consultant_id, starts_at, ends_at FROM bookings
    WHERE consultant_id = ANY(${[...ids]}::uuid[]) AND starts_at BETWEEN ${now.toISOString()}::timestamptz AND ${until.toISOString()}::timestamptz AND status = 'confirmed'`;
  await timed(50, month);
  await timed(50, rows);
  const [ours, floor] = [timingOf(await timed(rounds * 25, month)), timingOf(await timed(rounds * 25, rows))];
  say("a month of slots of three consultants, with the database", { ours, floor, goal: "p95 ≤ 5 ms" });
}

/** Calls of the last two years and of the month ahead, never over one another. */
async function addPastBookings({ sql }: Connection, ids: readonly string[], count: number): Promise<void> {
  const each = Math.ceil(count / ids.length);
  for (const id of ids) {
    await sql`INSERT INTO bookings (uid, consultant_id, status, starts_at, ends_at, blocked, meeting_url, created_at, changed_at)
      SELECT gen_random_uuid(), ${id}, 'confirmed', at, at + interval '30 min',
        tstzrange(at, at + interval '30 min', '[)'), 'https://room.example/1', now(), now()
      FROM (SELECT date_trunc('hour', now()) - interval '2 years' + n * interval '9 hours' AS at
        FROM generate_series(1, ${each}::int) n) times`;
  }
  await sql`ANALYZE bookings`;
}

async function saySubmits({ database }: Connection): Promise<void> {
  const [bareId = ""] = await onlyTheseTakeCalls(database, [{}]);
  await onlyTheseTakeCalls(database, [{}]);
  const starts = await freeStarts(database, 40);
  const bare = await startBare(bareId);
  try {
    const single = async (origin: string) => {
      const [warmUp, measured] = [starts.slice(0, 10), starts.slice(10, 10 + rounds * 5)];
      for (const startsAt of warmUp) await book(visitorOf(origin), startsAt);
      return timingOf(await timed(measured.length, (turn) => book(visitorOf(origin), measured[turn] ?? new Date())));
    };
    say("sending the form", { ours: await single(product.url), floor: await single(bare.url), goal: "p95 ≤ 100 ms" });
    const rivals = async (origin: string) => {
      const times: number[] = [];
      for (const startsAt of starts.slice(-rounds)) times.push(...(await amongRivals(origin, startsAt)));
      return timingOf(times);
    };
    say("sending the form among 32 rivals", {
      ours: await rivals(product.url),
      floor: await rivals(bare.url),
      goal: "worst ≤ 250 ms",
    });
  } finally {
    bare.stop();
  }
}

/** How long each of 32 visitors waited who sent the form for one time at once. */
async function amongRivals(origin: string, startsAt: Date): Promise<readonly number[]> {
  const visitors = Array.from({ length: 32 }, () => visitorOf(origin));
  return Promise.all(visitors.map(async (visitor) => (await timed(1, () => book(visitor, startsAt)))[0] ?? 0));
}

async function startBare(id: string): Promise<{ readonly url: string; readonly stop: () => void }> {
  const port = await freePort();
  const command = ["--import", "tsx", "e2e/bench/booking/bare-booking.ts", String(port), id];
  const env = { ...process.env, DATABASE_URL: postgres.url };
  const child = spawn(process.execPath, command, { cwd: root, stdio: ["ignore", "inherit", "inherit"], env });
  const url = `http://127.0.0.1:${port}`;
  while (
    !(await fetch(url).then(
      () => true,
      () => false,
    ))
  )
    await pause(50);
  return { url, stop: () => void child.kill() };
}

async function sayBytes({ database }: Connection): Promise<void> {
  await onlyTheseTakeCalls(database, [{}, {}, {}]);
  const [startsAt] = await freeStarts(database, 3);
  const query = new URLSearchParams({ at: startsAt?.toISOString() ?? "", zone });
  const pages = { times: `/book?zone=${zone}`, details: `/book/details?${query}` };
  // A page of the same kind without any script of its own: what it loads is the framework.
  const [framework = new Map(), times = new Map(), details = new Map()] = await scriptsOf(product.url, [
    "/staff/forgotten",
    pages.times,
    pages.details,
  ]);
  for (const [name, scripts] of Object.entries({ times, details })) {
    const { html, css } = await weigh(product.url, name === "times" ? pages.times : pages.details);
    const beyond = bytesBeyond(scripts, framework);
    results[`bytes of ${name}`] = { html, css, beyond };
    console.log(
      `page of ${name}, gzip: HTML ${html} B, CSS ${css} B, script beyond the framework ${beyond} B (goal ≤ 20 KB)`,
    );
  }
}
