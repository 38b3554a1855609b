import { eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import { mails } from "@/db/schema/mail";
import { test } from "@/db/testing/database";
import { enqueueMail, resendMails } from "@/lib/mail/commands";
import { reconcileOutbox } from "@/lib/mail/commands/reconcile-outbox";
import { keepTry, tryMail } from "@/lib/mail/commands/try-mail";
import type { Delivery } from "@/lib/mail/mail";

const monday = new Date("2027-01-11T15:00:00Z");
const later = (minutes: number) => new Date(monday.getTime() + minutes * 60_000);
const letter = { kind: "report", recipient: "ada@north.example", subject: "x", html: "<p>x</p>", text: "x" };

test("a mail that waits and lost its job gets one, a minute after it was due and not twice", async ({ database }) => {
  const lost = await enqueueMail(database, letter, monday);
  const ahead = await enqueueMail(database, { ...letter, sendAt: later(30) }, monday);
  const kept = await enqueueMail(database, letter, monday);
  await database.execute(sql`DELETE FROM pgboss.job WHERE data ->> 'mailId' IN (${lost}, ${ahead})`);
  const jobsOf = async (id: string) =>
    (await database.execute(sql`SELECT FROM pgboss.job WHERE data ->> 'mailId' = ${id}`)).length;
  await reconcileOutbox(database, later(0.5));
  expect(await jobsOf(lost)).toBe(0);
  for (let time = 0; time < 2; time += 1) await reconcileOutbox(database, later(2));
  expect([await jobsOf(lost), await jobsOf(ahead), await jobsOf(kept)]).toEqual([1, 0, 1]);
  await reconcileOutbox(database, later(32));
  expect(await jobsOf(ahead)).toBe(1);
});

test("a mail whose job was given up has failed, says why, and can be sent again", async ({ database }) => {
  const id = await enqueueMail(database, letter, monday);
  const end = () =>
    database.execute(sql`UPDATE pgboss.job SET state = 'failed', completed_on = now() WHERE data ->> 'mailId' = ${id}`);
  await end();
  const mail = async () => (await database.select().from(mails).where(eq(mails.id, id)))[0];
  await reconcileOutbox(database, later(2));
  expect(await mail()).toMatchObject({ state: "failed", problem: "no answer before its job was given up" });
  expect(await resendMails(database, [id], later(3))).toBe(1);
  await reconcileOutbox(database, later(10));
  expect(await mail()).toMatchObject({ state: "waiting", problem: null });
});

const trouble = (pauseMs?: number): Delivery => ({
  kind: "trouble",
  problem: "429 rate_limit_exceeded",
  ...(pauseMs === undefined ? {} : { pauseMs }),
});

test("a provider that wants to be left alone is, and that costs no try; after a day and a half the mail has failed", async ({
  database,
}) => {
  const id = await enqueueMail(database, letter, monday);
  await database.execute(sql`DELETE FROM pgboss.job WHERE data ->> 'mailId' = ${id}`);
  const dueInSeconds = async (now: Date, pauseMs: number) => {
    const tried = await tryMail(database, id, { send: async () => trouble(pauseMs), isLastTry: true, now });
    if (tried !== null) await keepTry(database, tried, now);
    const jobs = await database.execute<{ seconds: number }>(sql`
      DELETE FROM pgboss.job WHERE data ->> 'mailId' = ${id}
      RETURNING round(extract(epoch FROM start_after - ${now.toISOString()}::timestamptz))::int AS seconds`);
    return jobs[0]?.seconds ?? null;
  };
  expect(await dueInSeconds(monday, 120_000)).toBe(120);
  expect(await dueInSeconds(later(2), 0)).toBe(2);
  expect(await dueInSeconds(later(3), 0)).toBe(4);
  expect(await dueInSeconds(later(60 * 35), 3_600_000)).toBe(3_600);
  const [waiting] = await database.select().from(mails).where(eq(mails.id, id));
  expect(waiting).toMatchObject({ state: "waiting", attempts: 4, problem: "429 rate_limit_exceeded" });
  expect(await dueInSeconds(later(60 * 37), 3_600_000)).toBeNull();
  const [failed] = await database.select().from(mails).where(eq(mails.id, id));
  expect(failed).toMatchObject({ state: "failed", problem: "429 rate_limit_exceeded" });
});

test("trouble on the last try is the end of a mail, and before it is not", async ({ database }) => {
  const id = await enqueueMail(database, letter, monday);
  const stateAfter = async (isLastTry: boolean) => {
    const tried = await tryMail(database, id, { send: async () => trouble(), isLastTry, now: monday });
    if (tried !== null) await keepTry(database, tried, monday);
    return (await database.select().from(mails).where(eq(mails.id, id)))[0]?.state;
  };
  expect([await stateAfter(false), await stateAfter(true)]).toEqual(["waiting", "failed"]);
});
