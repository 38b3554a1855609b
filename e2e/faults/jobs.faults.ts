import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { findRunningPostgres, startEmbeddedPostgres } from "@/db/embedded/server";
import { newAddress, onGround, type Effect, type Ground } from "@/e2e/faults/jobs/ground";
import { kindsWithoutEffect, makeEveryJob } from "@/e2e/faults/jobs/trials";
import { visitorOf } from "@/e2e/faults/visitor";
import { startProduct, startWorkerAlone } from "@/e2e/product";
import { startResend, type ResendServer } from "@/e2e/resend-server";
import { newToken } from "@/lib/http/token";
import { keptSecret } from "@/lib/server/kept-secret";
import { newColleague } from "@/lib/staff/new-colleague";

const minuteMs = 60_000;
let folder: string;
let resend: ResendServer;
let mail: Record<string, string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "waymark-jobs-"));
  chmodSync(folder, 0o755);
  resend = await startResend();
  mail = { RESEND_API_KEY: resend.apiKey, RESEND_BASE_URL: resend.url, WAYMARK_MAIL_FROM: resend.from };
});

afterAll(async () => {
  await resend.stop();
  rmSync(folder, { recursive: true, force: true });
});

const expectAll = (effects: ReadonlyMap<string, Effect>) =>
  expect.poll(() => kindsWithoutEffect(effects), { timeout: minuteMs, interval: 500 }).toEqual([]);

/** Asks on the page of a server for a new password, as a colleague who has forgotten theirs; gives what waits for the mail. */
async function askForPasswordLink({ database }: Ground, server: string): Promise<() => Promise<void>> {
  const email = newAddress();
  await newColleague(database, { email, name: "Ada Tester", role: "consultant" }, new Date());
  const { status, location } = await visitorOf(server).send("/staff/forgotten/ask", { email });
  expect([status, location]).toEqual([303, "/staff/forgotten?done=asked"]);
  return () => expect.poll(() => resend.mailsTo(email), { timeout: minuteMs, interval: 500 }).toHaveLength(1);
}

/** Stops it after the test, also after one that failed; the last one started first. */
function untilTheEnd<Started extends { stop(): Promise<void> }>(started: Started): Started {
  onTestFinished(() => started.stop());
  return started;
}

test("under npm start a password link arrives within a minute, and every kind of job has its effect", async () => {
  const product = untilTheEnd(await startProduct({ dataFolder: folder, environment: mail }));
  const url = (await findRunningPostgres(join(folder, "main"))) ?? "";
  await onGround({ url, resend, secret: keptSecret(join(folder, "main")) }, async (ground) => {
    const passwordLink = await askForPasswordLink(ground, product.url);
    await passwordLink();
    await expectAll(await makeEveryJob(ground));
  });
});

test("a worker apart brings about every kind of job, of which its server does none, and so does a server that starts after all were cut off", async () => {
  const postgres = untilTheEnd(
    await startEmbeddedPostgres({ dataDirectory: join(folder, "shared"), isDurable: false }),
  );
  const secret = newToken();
  const environment = { ...mail, DATABASE_URL: postgres.url, WAYMARK_SECRET: secret };
  const server = untilTheEnd(await startProduct({ environment: { ...environment, WAYMARK_WORKER: "apart" } }));
  await onGround({ url: postgres.url, resend, secret }, async (ground) => {
    const passwordLink = await askForPasswordLink(ground, server.url);
    const effects = await makeEveryJob(ground);
    expect(await kindsWithoutEffect(effects)).toEqual([...effects.keys()]);
    const worker = untilTheEnd(await startWorkerAlone({ environment: { ...environment, APP_URL: server.url } }));
    await passwordLink();
    await expectAll(effects);
    await Promise.all([worker.kill(), server.kill()]);
  });
  await onGround({ url: postgres.url, resend, secret }, async (ground) => {
    const waiting = await makeEveryJob(ground);
    untilTheEnd(await startProduct({ environment }));
    await expectAll(waiting);
  });
});
