import { sql } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect } from "vitest";
import { Webhook } from "standardwebhooks";
import type { Database } from "@/db/client";
import { test } from "@/db/testing/database";
import { addEndpoint, pauseEndpoint, replayDelivery, resumeEndpoint } from "@/lib/connections/commands/endpoints";
import { deliverWebhook } from "@/lib/connections/commands/deliver-webhook";
import { chooseMails } from "@/lib/connections/commands/notifications";
import { reconcileDeliveries } from "@/lib/connections/commands/reconcile-deliveries";
import { spreadEvent } from "@/lib/connections/commands/spread-event";
import { findEndpoint, listDeliveries, listEndpoints } from "@/lib/connections/queries/endpoints";
import type { WebhookEventType, WebhookShape } from "@/lib/connections/webhook";
import { fetchOutside } from "@/lib/http/outside/fetch";
import { openLoopbackSite } from "@/lib/http/outside/loopback-site";
import { fetchThrough } from "@/lib/http/outside/through";
import { captureLead } from "@/lib/leads/commands";
import type { Administrator } from "@/lib/staff/member";

const secret = "a secret for tests that is long enough";
const sender = { name: "Northway", email: "hello@northway.example", postalAddress: null, url: "https://desk.example" };
const now = new Date("2026-11-23T15:00:00Z");
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

type Received = { readonly headers: Record<string, string>; readonly body: string };
let received: Received[] = [];
let answerWith = 204;
let retryAfter: string | null = null;

/** A receiver elsewhere, as a program would run one. */
const site = await openLoopbackSite((request, response) => {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => {
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    received.push({ headers, body: Buffer.concat(parts).toString("utf8") });
    if (retryAfter !== null) response.setHeader("retry-after", retryAfter);
    response.writeHead(answerWith).end();
  });
});
/** The receiver stands on this machine, so the test opens a door to it that the product does not have. */
const send = fetchThrough({ addressesOf: async () => ["127.0.0.1"], mayReach: (_address, port) => port === site.port });

beforeEach(() => {
  received = [];
  answerWith = 204;
  retryAfter = null;
});
afterAll(() => site.close());

async function colleagueIn(database: Database): Promise<Administrator> {
  const id = crypto.randomUUID();
  const email = `${id}@example.com`;
  await database.execute(sql`INSERT INTO staff_members (id, email, name, password_hash, role, time_zone, created_at, password_changed_at)
    VALUES (${id}, ${email}, 'Robin Tester', 'x', 'administrator', 'America/Toronto', now(), now())`);
  return { id, sessionId: id, name: "Robin Tester", email, role: "administrator", timeZone: "UTC" } as Administrator;
}

type Wished = {
  readonly events?: readonly WebhookEventType[];
  readonly shape?: WebhookShape;
  readonly address?: string;
};

async function endpointIn(database: Database, wished: Wished = {}) {
  await database.execute(sql`DELETE FROM webhook_endpoints`);
  const staff = await colleagueIn(database);
  const { events = ["lead.created"], shape = "standard", address = `${site.url}/hooks/secret-part` } = wished;
  const wish = { formKey: crypto.randomUUID(), name: "CRM", address, shape, events, isPersonal: false };
  const added = await addEndpoint(database, staff, { wish, secret, now });
  const [endpoint] = await listEndpoints(database, null);
  return { staff, signing: (added.ok && added.value) || "", endpointId: endpoint?.id ?? "" };
}

const someone = () => ({ email: `${crypto.randomUUID()}@example.com`, name: "Ada Lovelace", company: "Engines" });

async function capture(database: Database, at = now): Promise<string> {
  return (await database.transaction((transaction) => captureLead(transaction, someone(), at))).leadId;
}

/** What the worker does with the jobs of the events that wait. */
async function spreadAll(database: Database, at = now): Promise<void> {
  const rows = await database.execute<{ id: string }>(sql`SELECT id FROM webhook_events WHERE spread_at IS NULL`);
  for (const { id } of rows) await spreadEvent(database, id, { sender, now: at });
}

async function deliverAll(database: Database, at = now): Promise<readonly string[]> {
  const rows = await database.execute<{ id: string }>(sql`SELECT id FROM webhook_deliveries WHERE state = 'waiting'`);
  const troubles: string[] = [];
  for (const { id } of rows) {
    await deliverWebhook(database, id, { send, secret, sender, now: at }).catch((error: unknown) =>
      troubles.push(String(error)),
    );
  }
  return troubles;
}

describe("a webhook", () => {
  test("hears of a new lead, signed as the standard wants it, and learns nobody's name", async ({ database }) => {
    const { signing, endpointId } = await endpointIn(database);
    const leadId = await capture(database, new Date());
    await spreadAll(database);
    await deliverAll(database, new Date());
    expect(received).toHaveLength(1);
    const [{ headers, body } = { headers: {}, body: "" }] = received;
    const read = new Webhook(signing).verify(body, headers);
    expect(read).toMatchObject({
      type: "lead.created",
      data: { leadId, url: `https://desk.example/staff/leads/${leadId}` },
    });
    expect(body).not.toMatch(/Ada|Engines|example\.com/);
    expect(() => new Webhook(signing).verify(body.replace("created", "changed"), headers)).toThrow(
      "No matching signature",
    );
    expect((await listDeliveries(database, endpointId)).map(({ state }) => state)).toEqual(["delivered"]);
  });

  test("of a chat gets a sentence with a link", async ({ database }) => {
    await endpointIn(database, { shape: "slack" });
    const leadId = await capture(database);
    await spreadAll(database);
    await deliverAll(database);
    expect(JSON.parse(received[0]?.body ?? "")).toEqual({
      text: `New lead: https://desk.example/staff/leads/${leadId}`,
    });
  });

  test("hears nothing of what it did not ask for, or of what never came to be", async ({ database }) => {
    await endpointIn(database, { events: ["booking.created"] });
    await capture(database);
    await endpointIn(database);
    const broken = database.transaction(async (transaction) => {
      await captureLead(transaction, someone(), now);
      throw new Error("the rest failed");
    });
    await expect(broken).rejects.toThrow("the rest failed");
    await spreadAll(database);
    await deliverAll(database);
    expect(received).toEqual([]);
  });

  test("is told of one event once, however often its job runs", async ({ database }) => {
    const { endpointId } = await endpointIn(database);
    await capture(database);
    const [event] = await database.execute<{ id: string }>(sql`SELECT id FROM webhook_events WHERE spread_at IS NULL`);
    await Promise.all([1, 2, 3].map(() => spreadEvent(database, event?.id ?? "", { sender, now })));
    expect(await listDeliveries(database, endpointId)).toHaveLength(1);
  });

  test("that fails is tried again under the same id, for a day, and can then be sent once more from the log", async ({
    database,
  }) => {
    const { staff, endpointId } = await endpointIn(database);
    await capture(database);
    await spreadAll(database);
    answerWith = 500;
    expect(await deliverAll(database)).toHaveLength(1);
    expect(await deliverAll(database, later(2))).toHaveLength(1);
    expect(await deliverAll(database, later(25))).toEqual([]);
    const [failed] = await listDeliveries(database, endpointId);
    expect(failed).toMatchObject({
      state: "failed",
      attempts: 3,
      lastStatus: 500,
      problem: "The address answered 500",
    });
    answerWith = 200;
    const wish = { endpointId, deliveryId: failed?.id ?? "", now: later(26) };
    expect((await replayDelivery(database, staff, wish)).ok).toBe(true);
    await deliverAll(database, later(26));
    expect((await listDeliveries(database, endpointId))[0]).toMatchObject({ state: "delivered", attempts: 4 });
    expect(new Set(received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect((await findEndpoint(database, staff, endpointId))?.failingSince).toBeNull();
  });

  test("that has failed for three days is paused, its keepers get one mail, and resumed it works again", async ({
    database,
  }) => {
    const { staff, endpointId } = await endpointIn(database);
    answerWith = 503;
    for (const hours of [0, 73]) {
      await capture(database, later(hours));
      await spreadAll(database, later(hours));
      await deliverAll(database, later(hours));
    }
    expect(await findEndpoint(database, staff, endpointId)).toMatchObject({ pausedBecause: "failures" });
    const mails = await database.execute<{ recipient: string }>(
      sql`SELECT recipient FROM mails WHERE kind = 'webhook-paused' AND recipient = ${staff.email}`,
    );
    expect(mails).toHaveLength(1);
    await resumeEndpoint(database, staff, { endpointId, now });
    expect(await findEndpoint(database, staff, endpointId)).toMatchObject({ pausedAt: null, failingSince: null });
  });

  test("that asks to be left alone for a while is, without losing a try", async ({ database }) => {
    const { endpointId } = await endpointIn(database);
    await capture(database);
    await spreadAll(database);
    await database.execute(sql`DELETE FROM pgboss.job WHERE name = 'deliver-webhook'`);
    [answerWith, retryAfter] = [429, "90"];
    expect(await deliverAll(database)).toEqual([]);
    const jobs = await database.execute<{ due: string }>(
      sql`SELECT to_json(start_after) #>> '{}' AS due FROM pgboss.job WHERE name = 'deliver-webhook'`,
    );
    expect(jobs.map(({ due }) => new Date(due))).toEqual([new Date(now.getTime() + 90_000)]);
    expect((await listDeliveries(database, endpointId))[0]).toMatchObject({ state: "waiting", lastStatus: 429 });
    retryAfter = null;
    expect(await deliverAll(database)).toHaveLength(1);
  });

  test("gets what lost its job on the way, and its log says what was given up", async ({ database }) => {
    const { endpointId } = await endpointIn(database);
    const jobs = async (name: string) =>
      (await database.execute(sql`SELECT FROM pgboss.job WHERE name = ${name} AND state = 'created'`)).length;
    const loseAll = () => database.execute(sql`DELETE FROM pgboss.job`);
    await capture(database);
    await loseAll();
    await reconcileDeliveries(database, now);
    expect(await jobs("spread-event")).toBe(0);
    for (let time = 0; time < 2; time += 1) await reconcileDeliveries(database, later(1));
    expect(await jobs("spread-event")).toBe(1);
    await spreadAll(database);
    await loseAll();
    for (let time = 0; time < 2; time += 1) await reconcileDeliveries(database, later(1));
    expect(await jobs("deliver-webhook")).toBe(1);
    await database.execute(sql`UPDATE pgboss.job SET state = 'failed', completed_on = now()`);
    await reconcileDeliveries(database, later(1));
    expect((await listDeliveries(database, endpointId))[0]).toMatchObject({
      state: "failed",
      problem: "The job that sent it was given up",
    });
  });

  test("whose address says that it is gone is paused at once", async ({ database }) => {
    const { staff, endpointId } = await endpointIn(database);
    answerWith = 410;
    await capture(database);
    await spreadAll(database);
    expect(await deliverAll(database)).toEqual([]);
    expect(await findEndpoint(database, staff, endpointId)).toMatchObject({ pausedBecause: "failures" });
  });

  test("that is paused is told nothing, also of what waited", async ({ database }) => {
    const { staff, endpointId } = await endpointIn(database);
    await capture(database);
    await spreadAll(database);
    await pauseEndpoint(database, staff, { endpointId, now });
    await deliverAll(database);
    expect(received).toEqual([]);
    expect((await listDeliveries(database, endpointId))[0]?.state).toBe("failed");
  });

  test("never reaches into our own network", async ({ database }) => {
    const { endpointId } = await endpointIn(database);
    await capture(database);
    await spreadAll(database);
    const [waiting] = await listDeliveries(database, endpointId);
    const real = { send: fetchOutside, secret, sender, now };
    await expect(deliverWebhook(database, waiting?.id ?? "", real)).rejects.toThrow("private network");
    expect(received).toEqual([]);
  });

  test("keeps its address and secret sealed in the database", async ({ database }) => {
    const { signing } = await endpointIn(database);
    const rows = JSON.stringify(await database.execute(sql`SELECT * FROM webhook_endpoints`));
    expect(rows).not.toContain("secret-part");
    expect(rows).not.toContain(signing);
  });
});

test("a colleague who asked for it gets a mail for a new lead that names nobody", async ({ database }) => {
  await database.execute(sql`DELETE FROM webhook_endpoints`);
  const staff = await colleagueIn(database);
  await chooseMails(database, staff, ["lead.created"]);
  await capture(database);
  await spreadAll(database);
  const mails = await database.execute<{ subject: string; text: string }>(
    sql`SELECT subject, text FROM mails WHERE recipient = ${staff.email}`,
  );
  expect(mails.map(({ subject }) => subject)).toEqual(["New lead"]);
  expect(mails[0]?.text).not.toMatch(/Ada|Engines/);
  await chooseMails(database, staff, []);
  await capture(database);
  await spreadAll(database);
  const [{ number } = { number: 0 }] = await database.execute<{ number: number }>(
    sql`SELECT count(*)::int AS number FROM mails WHERE recipient = ${staff.email}`,
  );
  expect(number).toBe(1);
});
