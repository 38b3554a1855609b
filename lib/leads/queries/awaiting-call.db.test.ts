import { eq } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import { bookings, consultants } from "@/db/schema/booking";
import { leads } from "@/db/schema/leads";
import { test as base } from "@/db/testing/database";
import { captureLead } from "@/lib/leads/commands";
import { changeLead } from "@/lib/leads/commands/change-lead";
import { changeLeads } from "@/lib/leads/commands/change-leads";
import { boardView } from "@/lib/leads/input/board";
import { findLead } from "@/lib/leads/queries";
import { listBoard } from "@/lib/leads/queries/list-board";
import { findBatch } from "@/lib/leads/queries/selection";
import type { StaffMember } from "@/lib/staff/member";
import { newColleague } from "@/lib/staff/new-colleague";

const monday = new Date("2027-01-11T15:00:00Z");
const now = new Date("2027-01-12T15:00:00Z");
const hourMs = 3_600_000;

const test = base.extend<{ readonly ada: StaffMember }>({
  ada: [
    async ({ database }, use) => {
      const ada = await newColleague(database, { email: "ada@held.example", name: "Ada", role: "consultant" }, monday);
      await database.insert(consultants).values({ staffId: ada.id, createdAt: monday, changedAt: monday });
      await use(ada);
    },
    { scope: "file" },
  ],
});

type Call = {
  readonly hour: number;
  readonly status?: "confirmed" | "cancelled";
  readonly attendance?: "came" | "missed";
};

/** A lead that stands in "booked", with calls so many hours from now. Two calls of one consultant never overlap. */
async function bookedLead(database: Database, staff: StaffMember, calls: readonly Call[]): Promise<string> {
  const { leadId } = await captureLead(database, { email: `${crypto.randomUUID()}@held.example` }, monday);
  await database.delete(bookings);
  for (const { hour, status = "confirmed", attendance = null } of calls) {
    const startsAt = new Date(now.getTime() + hour * hourMs);
    const endsAt = new Date(startsAt.getTime() + hourMs / 2);
    await database.insert(bookings).values({
      uid: crypto.randomUUID(),
      consultantId: staff.id,
      leadId,
      status,
      startsAt,
      endsAt,
      blocked: `[${startsAt.toISOString()},${endsAt.toISOString()})`,
      visitorZone: "America/Toronto",
      attendance,
      meetingUrl: "https://room.example/1",
      createdAt: monday,
      changedAt: monday,
    });
  }
  await database.update(leads).set({ stage: "booked" }).where(eq(leads.id, leadId));
  return leadId;
}

const ahead: readonly Call[] = [{ hour: 1 }];
const refused = { ok: false, reason: "call-not-begun" };

test.for([
  ["one call ahead", ahead, false],
  ["a call that they missed, and another ahead", [{ hour: -5, attendance: "missed" }, { hour: 1 }], false],
  [
    "a call that was cancelled after it had begun, and another ahead",
    [{ hour: -5, status: "cancelled" }, { hour: 1 }],
    false,
  ],
  ["no call", [], true],
  ["a call that has just begun", [{ hour: 0 }], true],
  ["a call that was, and another ahead", [{ hour: -5 }, { hour: 1 }], true],
  ["a call ahead that was cancelled", [{ hour: 1, status: "cancelled" }], true],
  ["a call that they missed, and none ahead", [{ hour: -5, attendance: "missed" }], true],
] as const)(
  "with %s: whether a colleague can say that the call was held",
  async ([, calls, can], { database, ada }) => {
    const leadId = await bookedLead(database, ada, calls);
    const change = { leadId, version: 1, fields: { stage: "held" } } as const;
    const board = await listBoard(database, boardView({}), { zone: "UTC", now });
    const card = board.flatMap(({ cards }) => cards).find(({ id }) => id === leadId);
    expect(card?.awaitsCall).toBe(!can);
    const outcome = await changeLead(database, ada, { change, now });
    expect(outcome.ok ? outcome.ok : outcome).toEqual(can || refused);
    expect((await findLead(database, leadId))?.stage).toBe(can ? "held" : "booked");
  },
);

test("once the call has begun, what was refused before is done", async ({ database, ada }) => {
  const leadId = await bookedLead(database, ada, ahead);
  const change = { leadId, version: 1, fields: { stage: "held" } } as const;
  expect(await changeLead(database, ada, { change, now })).toEqual(refused);
  const begun = new Date(now.getTime() + hourMs);
  expect(await changeLead(database, ada, { change, now: begun })).toMatchObject({ ok: true });
});

test("while the call is ahead everything else of the lead can be changed", async ({ database, ada }) => {
  const leadId = await bookedLead(database, ada, ahead);
  const change = { leadId, version: 1, fields: { stage: "contacted", company: "Analytical Ltd" } } as const;
  expect(await changeLead(database, ada, { change, now })).toMatchObject({ ok: true });
});

test("a change of many leaves such a lead its stage and says why, and its tag comes all the same", async ({
  database,
  ada,
}) => {
  const free = await bookedLead(database, ada, []);
  const waiting = await bookedLead(database, ada, ahead);
  const wish = {
    batchId: crypto.randomUUID(),
    selection: { kind: "these", leadIds: [free, waiting] },
    count: 2,
    change: { stage: "held", addTag: "spring" },
    now,
  } as const;
  expect(await changeLeads(database, ada, wish)).toMatchObject({ ok: true, value: { changed: 2 } });
  expect(await findLead(database, free)).toMatchObject({ stage: "held", tags: ["spring"] });
  expect(await findLead(database, waiting)).toMatchObject({ stage: "booked", tags: ["spring"] });
  const batch = await findBatch(database, wish.batchId);
  expect(batch?.left).toMatchObject({ stage: 0, call: 1, tags: 0, some: [{ id: waiting, why: "call" }] });
});
