import fc from "fast-check";
import { count, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { leadEvents, leads } from "@/db/schema/leads";
import { test } from "@/db/testing/database";
import { leadPatch } from "@/lib/api/input/requests";
import { leadOperations } from "@/lib/api/operations/leads";
import type { ApiAnswer } from "@/lib/api/operation";
import { captureLead } from "@/lib/leads/commands";
import { changeLead } from "@/lib/leads/commands/change-lead";
import { detailsInput } from "@/lib/leads/input/details";
import { stages } from "@/lib/leads/lead";
import { newColleague } from "@/lib/staff/new-colleague";

const monday = new Date("2027-01-11T15:00:00Z");
const now = new Date("2027-01-12T15:00:00Z");
const patchLead = leadOperations.find(({ id }) => id === "changeLead");
const line = fc.oneof(fc.constant(""), fc.stringMatching(/^[a-zé][a-z 0-9é]{0,20}$/));

type Row = typeof leads.$inferSelect;
type Patch = Readonly<Record<string, unknown>>;

/** What follows a stage by itself. */
const withStage = ["score", "stageSince", "furthest", "firstResponseAt", "responseMinutes"];
/** What every change does. */
const always = ["version", "changedAt"];

async function rowOf(database: Database, leadId: string): Promise<Row> {
  const [row] = await database.select().from(leads).where(eq(leads.id, leadId));
  if (row === undefined) throw new Error("no lead");
  return row;
}

async function linesOf(database: Database, leadId: string): Promise<number> {
  const [row] = await database.select({ lines: count() }).from(leadEvents).where(eq(leadEvents.leadId, leadId));
  return row?.lines ?? 0;
}

/** A lead in whose every field something stands. */
async function fullLead(database: Database, ownerId: string): Promise<string> {
  const email = `${crypto.randomUUID()}@patch.example`;
  const person = { name: "Ada", company: "Analytical", phone: "+1 613 555 0100", region: "Ontario" };
  const { leadId } = await captureLead(database, { email, ...person, attribution: { source: "fair" } }, monday);
  const known = { nextStep: "Send the notes", tags: ["spring", "vip"], ownerId, stage: "contacted" };
  await send(database, { leadId, by: ownerId, patch: known });
  return leadId;
}

async function send(
  database: Database,
  { leadId, by, patch }: { readonly leadId: string; readonly by: string; readonly patch: Patch },
): Promise<ApiAnswer> {
  const caller = { id: by, name: "Program", scopes: ["leads:write"], tokenId: crypto.randomUUID() };
  const call = { database, now, caller: caller as never, params: { id: leadId }, query: {}, ifMatch: "*" };
  const answer = await patchLead?.handle({ ...call, body: leadPatch.parse(patch) });
  if (answer === undefined) throw new Error("no such operation");
  return answer;
}

/** The columns whose bytes differ. */
function changedColumns(before: Row, after: Row): readonly string[] {
  return Object.keys(before).filter(
    (column) => JSON.stringify(before[column as keyof Row]) !== JSON.stringify(after[column as keyof Row]),
  );
}

const wishes = (owners: readonly string[]): Readonly<Record<keyof typeof leadPatch.shape, fc.Arbitrary<unknown>>> => ({
  stage: fc.constantFrom(...stages),
  ownerId: fc.constantFrom(null, ...owners),
  tags: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 5 }),
  nextStep: fc.oneof(fc.constant(null), line),
});

async function twoOwners(database: Database): Promise<readonly [string, string]> {
  const people = ["ada", "ben"].map((name) => ({
    email: `${name}-${crypto.randomUUID()}@desk.example`,
    name,
    role: "consultant" as const,
  }));
  const [one, other] = await Promise.all(people.map((person) => newColleague(database, person, monday)));
  return [one?.id ?? "", other?.id ?? ""];
}

describe("a change of a lead by a program", () => {
  test("leaves every byte alone that it doesn't name, and is one version and one line", async ({ database }) => {
    const owners = await twoOwners(database);
    const patch = fc.record(wishes(owners), { requiredKeys: [] }).filter((one) => Object.keys(one).length > 0);
    await fc.assert(
      fc.asyncProperty(patch, async (wish) => {
        const leadId = await fullLead(database, owners[0]);
        const [before, lines] = [await rowOf(database, leadId), await linesOf(database, leadId)];
        const answer = await send(database, { leadId, by: owners[0], patch: wish });
        const after = await rowOf(database, leadId);
        const changed = changedColumns(before, after);
        const may = [...Object.keys(wish), ...always, ...("stage" in wish ? withStage : [])];
        expect(changed.filter((column) => !may.includes(column))).toEqual([]);
        const hasChanged = changed.length > 0 ? 1 : 0;
        expect([after.version - before.version, (await linesOf(database, leadId)) - lines]).toEqual([
          hasChanged,
          hasChanged,
        ]);
        if (answer.kind === "problem") expect(changed).toEqual([]);
        else expect(after).toMatchObject({ ...("ownerId" in wish && { ownerId: wish["ownerId"] }), ...tagsOf(wish) });
      }),
      { numRuns: 60 },
    );
  });

  test("empties a field only where it says null", async ({ database }) => {
    const [ownerId] = await twoOwners(database);
    const leadId = await fullLead(database, ownerId);
    await send(database, { leadId, by: ownerId, patch: { tags: [] } });
    expect(await rowOf(database, leadId)).toMatchObject({ tags: [], nextStep: "Send the notes", ownerId });
    await send(database, { leadId, by: ownerId, patch: { nextStep: null, ownerId: null } });
    expect(await rowOf(database, leadId)).toMatchObject({ nextStep: null, ownerId: null, stage: "contacted" });
    expect(leadPatch.safeParse({ stage: null }).success).toBe(false);
    expect(leadPatch.safeParse({ tags: null }).success).toBe(false);
  });
});

function tagsOf(wish: Patch): object {
  const { tags } = wish;
  return Array.isArray(tags) ? { tags: tags.map(String).toSorted() } : {};
}

test("a form that brings one field of a lead leaves every byte of the others alone", async ({ database }) => {
  const [ownerId] = await twoOwners(database);
  const staff = await newColleague(database, { email: "eve@desk.example", name: "Eve", role: "consultant" }, monday);
  const field = fc.constantFrom("name", "company", "phone", "region", "nextStep");
  await fc.assert(
    fc.asyncProperty(field, line, async (name, text) => {
      const leadId = await fullLead(database, ownerId);
      const before = await rowOf(database, leadId);
      const { lead, version, fields } = detailsInput.parse({ lead: leadId, version: "2", [name]: text });
      expect((await changeLead(database, staff, { change: { leadId: lead, version, fields }, now })).ok).toBe(true);
      const may = [name, ...always, ...(name === "nextStep" ? [] : ["score", "searchText"])];
      expect(changedColumns(before, await rowOf(database, leadId)).filter((column) => !may.includes(column))).toEqual(
        [],
      );
    }),
    { numRuns: 25 },
  );
});
