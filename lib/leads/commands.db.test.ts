import { eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import { consents, leadEvents, leads } from "@/db/schema/leads";
import { test } from "@/db/testing/database";
import { captureLead, recordConsents } from "@/lib/leads/commands";
import { consentText } from "@/lib/leads/words";

const monday = new Date("2027-01-11T15:00:00Z");
const tuesday = new Date("2027-01-12T15:00:00Z");

test("an address that comes back is the same lead, however it is written", async ({ database }) => {
  const first = await captureLead(database, { email: "ada@back.example" }, monday);
  const second = await captureLead(database, { email: " ADA@Back.Example " }, tuesday);
  expect(first.isNew).toBe(true);
  expect(second).toEqual({ leadId: first.leadId, isNew: false, hasChanged: false });
});

test("twenty forms with one address at the same moment make one lead", async ({ database }) => {
  const results = await Promise.all(
    Array.from({ length: 20 }, (_, turn) =>
      database.transaction(async (transaction) =>
        captureLead(transaction, { email: "race@back.example", name: `Visitor ${turn}` }, monday),
      ),
    ),
  );
  expect(new Set(results.map(({ leadId }) => leadId)).size).toBe(1);
  expect(results.filter(({ isNew }) => isNew)).toHaveLength(1);
  expect(await database.select().from(leads).where(eq(leads.email, "race@back.example"))).toHaveLength(1);
});

test("coming back fills what is empty and leaves what is there", async ({ database }) => {
  const { leadId } = await captureLead(database, { email: "fill@back.example", name: "Ada" }, monday);
  await captureLead(database, { email: "fill@back.example", name: "A. L.", company: "Analytical Ltd" }, tuesday);
  const [lead] = await database.select().from(leads).where(eq(leads.id, leadId));
  expect(lead).toMatchObject({ name: "Ada", company: "Analytical Ltd", version: 2, createdAt: monday });
  const events = await database.select().from(leadEvents).where(eq(leadEvents.leadId, leadId));
  expect(events.map(({ kind, details }) => ({ kind, details }))).toEqual([
    { kind: "captured", details: {} },
    { kind: "returned", details: { version: 2, changes: { company: { from: null, to: "Analytical Ltd" } } } },
  ]);
});

test("the newest recommendation counts, and consent once given stays", async ({ database }) => {
  const email = "newest@back.example";
  const { leadId } = await captureLead(
    database,
    { email, outcome: "django", band: "clear", acceptsFollowUp: true },
    monday,
  );
  await captureLead(database, { email, outcome: "node", band: "slight", acceptsFollowUp: false }, tuesday);
  const [lead] = await database.select().from(leads).where(eq(leads.id, leadId));
  expect(lead).toMatchObject({ outcome: "node", band: "slight", acceptsFollowUp: true });
});

test("where somebody first came from is not overwritten by a later visit", async ({ database }) => {
  const email = "source@back.example";
  const { leadId } = await captureLead(database, { email, attribution: { source: "podcast" } }, monday);
  await captureLead(database, { email, attribution: { source: "search" } }, tuesday);
  const [lead] = await database.select().from(leads).where(eq(leads.id, leadId));
  expect(lead?.source).toBe("podcast");
});

test("an address whose lead was deleted may begin anew", async ({ database }) => {
  const email = "deleted@back.example";
  const { leadId } = await captureLead(database, { email }, monday);
  await database.update(leads).set({ deletedAt: monday }).where(eq(leads.id, leadId));
  const again = await captureLead(database, { email }, tuesday);
  expect(again.isNew).toBe(true);
  expect(again.leadId).not.toBe(leadId);
});

test("a capture that is rolled back leaves neither lead nor time line", async ({ database }) => {
  const failing = database.transaction(async (transaction) => {
    await captureLead(transaction, { email: "gone@back.example" }, monday);
    throw new Error("the mail could not be written");
  });
  await expect(failing).rejects.toThrow("the mail could not be written");
  expect(await database.select().from(leads).where(eq(leads.email, "gone@back.example"))).toEqual([]);
});

test("every consent box is kept with its words, whether ticked or not", async ({ database }) => {
  const { leadId } = await captureLead(database, { email: "consent@back.example" }, monday);
  const boxes = [
    { ...consentText("report", "Waymark"), isGiven: true },
    { ...consentText("follow-up", "Waymark"), isGiven: false },
  ];
  await recordConsents(database, { leadId, place: "assessment-report", boxes }, monday);
  const stored = await database.select().from(consents).where(eq(consents.leadId, leadId));
  expect(stored.map(({ purpose, isGiven, wording }) => ({ purpose, isGiven, wording }))).toEqual(
    boxes.map(({ purpose, isGiven, wording }) => ({ purpose, isGiven, wording })),
  );
  expect(stored.every(({ wordingVersion, locale, recordedAt }) => wordingVersion && locale && recordedAt)).toBe(true);
});

test("answers of an assessment count for the score at once, and the newest ones replace the older", async ({
  database,
}) => {
  const email = "score@back.example";
  const { leadId } = await captureLead(database, { email, signals: { timeline: "lt3", capacity: "9+" } }, monday);
  const scoreNow = async () => (await database.select().from(leads).where(eq(leads.id, leadId)))[0]?.score;
  expect(await scoreNow()).toBe(37);
  await captureLead(database, { email, name: "Ada", signals: { timeline: "later" } }, tuesday);
  expect(await scoreNow()).toBe(9);
});

test("how a lead came first is kept, however it comes back", async ({ database }) => {
  const by = { id: crypto.randomUUID(), name: "Ada" };
  await database.execute(sql`INSERT INTO staff_members (id, email, name, password_hash, role, time_zone, created_at, password_changed_at)
    VALUES (${by.id}, ${`${by.id}@way.example`}, 'Ada', 'x', 'consultant', 'America/Toronto', now(), now())`);
  const batchId = crypto.randomUUID();
  await database.execute(sql`INSERT INTO lead_batches (id, kind, actor_name, leads_count, done_at)
    VALUES (${batchId}, 'import', 'Ada', 0, now())`);
  const ways = {
    site: {},
    file: { taking: { actor: by, batchId, replaces: false } },
    program: { broughtBy: by },
    desk: { isByDesk: true },
  } as const;
  for (const [way, lead] of Object.entries(ways)) {
    const email = `${way}@way.example`;
    await captureLead(database, { email, ...lead }, monday);
    for (const other of Object.values(ways)) await captureLead(database, { email, name: "Kim", ...other }, monday);
    const [row] = await database.select({ cameBy: leads.cameBy }).from(leads).where(eq(leads.email, email));
    expect(row?.cameBy).toBe(way);
  }
});
