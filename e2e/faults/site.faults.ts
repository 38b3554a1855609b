import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { freeStarts, onlyTheseTakeCalls } from "@/e2e/faults/consultants";
import { brokenPromises } from "@/e2e/faults/promises";
import { formsToSend, sendUntilTaken, type Acknowledged } from "@/e2e/faults/sent-forms";
import { startSite, type Site } from "@/e2e/faults/site";
import { together, visitorOf } from "@/e2e/faults/visitor";

/** All of it, or the share that a quick check has time for. */
const share = Number(process.env["FAULTS_SHARE"] ?? 1);
const rounds = share === 1 ? 3 : 1;
const formsOfARound = share === 1 ? 200 : 24;
const requests = share === 1 ? 2_000 : 120;
const restarts = share === 1 ? 10 : 2;

let site: Site;
let database: Database;

beforeAll(async () => {
  site = await startSite();
  database = site.connection.database;
});
afterAll(() => site.stop());

const bothReady = () => expect.poll(site.balancer.readyServers, { timeout: 60_000 }).toBe(2);

test("while one server after the other is restarted, no visitor's request fails", async () => {
  await bothReady();
  const paths = ["/", "/faq", "/book", "/staff/sign-in", "/assessment/team?v=1&w=r", "/nothing-here"];
  const failed: string[] = [];
  let isRolling = true;
  let answered = 0;
  const visit = async (turn: number): Promise<void> => {
    const visitor = visitorOf(site.balancer.url);
    const [form] = formsToSend(site.balancer.url, [], 1);
    const path = paths[turn % paths.length] ?? "/";
    const isForm = turn % 7 === 0 && form !== undefined;
    const answer = await (isForm ? visitor.send(form.path, form.fields) : visitor.open(path)).catch(() => null);
    answered += 1;
    if (answer === null || answer.status >= 500 || answer.putOff > 0)
      failed.push(`${path}: ${answer === null ? "nothing" : `${answer.status} ${answer.body.slice(0, 40)}`}`);
  };
  const rolling = (async () => {
    for (let turn = 0; turn < restarts; turn += 1) {
      const server = site.servers[turn % 2 === 0 ? 0 : 1];
      await server.terminate();
      await server.start();
      await bothReady();
    }
    isRolling = false;
  })();
  const clients = Array.from({ length: 6 }, async (_, client) => {
    for (let turn = client; isRolling || answered < requests; turn += 6) {
      await visit(turn);
      // As many as were asked for, spread over all restarts, and no more than a small machine can bear.
      await pause(share === 1 ? 60 : 100);
    }
  });
  await Promise.all([rolling, ...clients]);
  console.log(`${answered} requests during ${restarts} restarts, ${failed.length} failed`);
  expect(failed).toEqual([]);
  expect(answered).toBeGreaterThanOrEqual(requests);
});

test("whatever is killed while forms are sent and mails fail, nothing acknowledged is lost, and nothing is there twice", async () => {
  const team = await onlyTheseTakeCalls(database, [{}, {}, {}]);
  const starts = await freeStarts(database, 12);
  const taken: Acknowledged[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await bothReady();
    const perRound = starts.slice(round * (formsOfARound / 4), (round + 1) * (formsOfARound / 4));
    const forms = formsToSend(site.balancer.url, perRound, formsOfARound);
    for (const { email, kind } of forms) if (kind !== "assessment") await failHalfOfTheTime(email);
    let sent = 0;
    const sending = together(
      forms.map((form) => async () => {
        sent += 1;
        taken.push(await sendUntilTaken(site.balancer.url, form));
      }),
      6,
    );
    const kills = killsOf(round);
    for (const [place, kill] of kills.entries()) {
      while (sent < ((place + 1) * forms.length) / (kills.length + 1)) await pause(50);
      await kill();
    }
    await sending;
  }
  report(taken);
  expect(taken.filter(({ isTaken }) => !isTaken).map(({ form }) => form.kind)).toEqual([]);
  expect(taken).toHaveLength(rounds * formsOfARound);
  await expectStoredOnce(taken);
  await expectMailsDone();
  expect(await brokenPromises(database)).toEqual([]);
  expect(team).toHaveLength(3);
  expect(site.output()).not.toMatch(/@example\.com/);
});

/** One round's kills, each with its new start; a small check has the most telling of them. */
function killsOf(round: number): ReadonlyArray<() => Promise<void>> {
  const { servers, worker, killPostgres } = site;
  const again =
    (...parts: ReadonlyArray<(typeof servers)[number]>) =>
    async () => {
      await Promise.all(parts.map((one) => one.kill()));
      await Promise.all(parts.map((one) => one.start()));
    };
  const postgres = async () => killPostgres();
  const together_ = async () => {
    killPostgres();
    await again(worker, servers[round % 2 === 0 ? 1 : 0])();
  };
  if (share !== 1) return [postgres, again(servers[0], worker)];
  return [again(servers[0]), postgres, again(worker), again(...servers), together_, again(servers[1], worker)];
}

const kinds = [
  { kind: "status", status: 500 },
  { kind: "accept-then-reset" },
  { kind: "rate-limit", retryAfterSeconds: 1 },
  { kind: "status", status: 503 },
] as const;

/** Of each try to reach this address one in two fails. */
async function failHalfOfTheTime(to: string): Promise<void> {
  while (Math.random() < 0.5) {
    const planned = kinds[Math.floor(Math.random() * kinds.length)] ?? kinds[0];
    await site.resend.misbehave({ ...planned, times: 1, to });
  }
}

function report(taken: readonly Acknowledged[]): void {
  const longest = Math.max(...taken.map(({ seconds }) => seconds)).toFixed(1);
  const again = taken.filter(({ tries }) => tries > 1).length;
  console.log(`${taken.length} forms in ${rounds} rounds, ${again} sent more than once, the longest took ${longest} s`);
}

async function expectStoredOnce(taken: readonly Acknowledged[]): Promise<void> {
  const rows = await database.execute<{ kind: string; key: string }>(sql`
    SELECT 'assessment' AS kind, form_key::text AS key FROM assessment_submissions
    UNION ALL SELECT 'call', form_key::text FROM bookings WHERE status = 'confirmed'
    UNION ALL SELECT 'waiting', form_key::text FROM waiting_list`);
  const stored = rows.map(({ kind, key }) => `${kind} ${key}`);
  const wanted = taken.map(({ form }) => `${form.kind} ${form.formKey}`);
  expect(wanted.filter((one) => stored.filter((other) => other === one).length !== 1)).toEqual([]);
  const [people] = await database.execute<{ twice: number }>(sql`
    SELECT count(*)::int AS twice FROM (SELECT lower(email) FROM leads GROUP BY 1 HAVING count(*) > 1) AS people`);
  expect(people?.twice).toBe(0);
}

/** Every mail left, or says that it failed; and none came twice, however often it was tried. */
async function expectMailsDone(): Promise<void> {
  const states = async () => {
    // What waits for its next try after a failure need not wait here.
    await database.execute(sql`
      UPDATE pgboss.job SET start_after = now() WHERE name = 'deliver-mail' AND state = 'retry' AND start_after > now()`);
    const rows = await database.execute<{ state: string; count: number }>(
      sql`SELECT state, count(*)::int FROM mails WHERE send_at <= now() GROUP BY state`,
    );
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  };
  await expect.poll(async () => (await states())["waiting"] ?? 0, { timeout: 180_000, interval: 1_000 }).toBe(0);
  const mails = await site.resend.mails();
  const sent = await database.execute<{ id: string }>(sql`SELECT id FROM mails WHERE state = 'sent'`);
  const keys = mails.map(({ idempotencyKey }) => idempotencyKey);
  console.log(`mails: ${JSON.stringify(await states())}; ${mails.length} letters at the provider`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(sent.filter(({ id }) => !keys.includes(id))).toEqual([]);
  expect(mails.length).toBeGreaterThan(0);
}
