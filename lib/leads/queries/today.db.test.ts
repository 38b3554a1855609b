import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import { test as base } from "@/db/testing/database";
import { captureLead } from "@/lib/leads/commands";
import { changeLead } from "@/lib/leads/commands/change-lead";
import { changeLeads } from "@/lib/leads/commands/change-leads";
import { mergeLeads } from "@/lib/leads/commands/merge-leads";
import { planTask, replanTask, tickTask } from "@/lib/leads/commands/tasks";
import { stages } from "@/lib/leads/lead";
import { countOwnLeads, listLeftBy, listLeftLeads, listOwnLeads } from "@/lib/leads/queries/open-leads";
import { listDueTasks, listWaitingLeads } from "@/lib/leads/queries/today";
import { disableColleague, enableColleague } from "@/lib/staff/commands/colleagues";
import type { Administrator, StaffMember } from "@/lib/staff/member";
import { newColleague } from "@/lib/staff/new-colleague";

const monday = new Date("2027-01-11T15:00:00Z");
const now = new Date("2027-01-12T15:00:00Z");
const todayOn = "2027-01-12";

type Team = readonly [Administrator, StaffMember, StaffMember];

const test = base.extend<{ readonly team: Team }>({
  team: [
    async ({ database }, use) => {
      const join = async (name: string, role: "administrator" | "consultant") =>
        newColleague(database, { email: `${name}@today.example`, name, role }, monday);
      const administrator = (await join("ada", "administrator")) as Administrator;
      const [ben, cleo] = [await join("ben", "consultant"), await join("cleo", "consultant")];
      for (const { id } of [administrator, ben, cleo])
        await database.execute(
          sql`INSERT INTO consultants (staff_id, created_at, changed_at) VALUES (${id}, now(), now())`,
        );
      await use([administrator, ben, cleo]);
    },
    { scope: "file" },
  ],
});

const everything = 10_000;

/** The leads and tasks that one colleague's Today shows or counts. */
async function onTodayOf(database: Database, { id }: StaffMember) {
  const limit = everything;
  const own = async (isPlanned: boolean) => listOwnLeads(database, { ownerId: id, isPlanned, now, limit });
  const [waiting, idle, planned, left, tasks] = await Promise.all([
    listWaitingLeads(database, { ownerId: id, limit }),
    own(false),
    own(true),
    listLeftLeads(database, limit),
    listDueTasks(database, { ownerId: id, untilOn: todayOn, limit }),
  ]);
  for (const [isPlanned, leads] of [
    [false, idle],
    [true, planned],
  ] as const)
    expect((await countOwnLeads(database, { ownerId: id, isPlanned, now })).number).toBe(leads.length);
  const all = [...waiting, ...idle, ...planned, ...left].map((lead) => lead.id);
  expect(new Set(all).size).toBe(all.length);
  return { leads: all, tasks: tasks.map((task) => task.id) };
}

/** Whose owner is active finds it on their own Today; anything else stands on everybody's. */
async function expectNothingLost(database: Database): Promise<void> {
  const active = await database.execute<{ id: string }>(sql`SELECT id FROM staff_members WHERE disabled_at IS NULL`);
  const shown = new Map(
    await Promise.all(active.map(async ({ id }) => [id, await onTodayOf(database, { id } as StaffMember)] as const)),
  );
  const open = await database.execute<{ id: string; owner: string | null }>(sql`
    SELECT id, owner_id AS owner FROM leads WHERE deleted_at IS NULL AND stage NOT IN ('won', 'lost')`);
  const due = await database.execute<{ id: string; owner: string | null }>(sql`
    SELECT lead_tasks.id, lead_tasks.owner_id AS owner FROM lead_tasks JOIN leads ON leads.id = lead_id
    WHERE leads.deleted_at IS NULL AND done_at IS NULL AND due_on <= ${todayOn}`);
  const isGone = (owner: string | null) => owner === null || !shown.has(owner);
  const left = await listLeftBy(database);
  expect(left.reduce((sum, by) => sum + by.leads, 0)).toBe(open.filter(({ owner }) => isGone(owner)).length);
  for (const [kind, all] of [
    ["leads", open],
    ["tasks", due],
  ] as const) {
    const anywhere = new Set([...shown.values()].flatMap((today) => today[kind]));
    expect(all.filter(({ id }) => !anywhere.has(id))).toEqual([]);
    for (const { id, owner } of all) {
      const own = shown.get(owner ?? "");
      if (own !== undefined) expect(own[kind]).toContain(id);
    }
  }
}

type Step = (database: Database, team: Team, leadIds: string[]) => Promise<void>;

const place = fc.nat({ max: 50 });
const who = fc.constantFrom(null, 0, 1, 2);
const day = fc.constantFrom(null, "2027-01-05", todayOn, "2027-02-01");
const at = <Value>(values: readonly Value[], wanted: number): Value | undefined => values[wanted % values.length];
const idOf = (team: Team, wanted: number | null) => (wanted === null ? null : (team[wanted]?.id ?? null));

async function taskAt(database: Database, wanted: number): Promise<string> {
  const tasks = await database.execute<{ id: string }>(sql`SELECT id FROM lead_tasks ORDER BY created_at, id`);
  return at(tasks, wanted)?.id ?? crypto.randomUUID();
}

/** What happens to leads, tasks, calls and colleagues, through the commands of the desk where there is one. */
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constant<Step>(async (database, _team, leadIds) => {
      const email = `${crypto.randomUUID()}@today.example`;
      leadIds.push((await captureLead(database, { email, name: "Kim" }, monday)).leadId);
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ lead: place, owner: who }).map(({ lead, owner }): Step => async (database, team, ids) => {
      await set(database, team[0], { leadId: at(ids, lead) ?? "", fields: { ownerId: idOf(team, owner) } });
    }),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({ lead: place, stage: fc.constantFrom(...stages) })
      .map(({ lead, stage }): Step => async (database, team, ids) => {
        await set(database, team[0], { leadId: at(ids, lead) ?? "", fields: { stage } });
      }),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({ lead: place, owner: who, dueOn: day })
      .map(({ lead, owner, dueOn }): Step => async (database, team, ids) => {
        const task = {
          leadId: at(ids, lead) ?? crypto.randomUUID(),
          title: "Ask",
          dueOn,
          ownerId: idOf(team, owner),
          formKey: crypto.randomUUID(),
        };
        await planTask(database, team[0], { task, now: monday });
      }),
  },
  fc.record({ task: place, owner: who, dueOn: day }).map(({ task, owner, dueOn }): Step => async (database, team) => {
    await replanTask(database, team[0], {
      taskId: await taskAt(database, task),
      dueOn,
      ownerId: idOf(team, owner),
      now,
    });
  }),
  fc.record({ task: place, isDone: fc.boolean() }).map(({ task, isDone }): Step => async (database, team) => {
    await tickTask(database, team[0], { taskId: await taskAt(database, task), isDone, now });
  }),
  {
    weight: 3,
    arbitrary: fc
      .record({ one: fc.constantFrom(1, 2), isOut: fc.boolean() })
      .map(({ one, isOut }): Step => async (database, team) => {
        const choice = { colleagueId: team[one]?.id ?? "", now };
        await (isOut ? disableColleague : enableColleague)(database, team[0], choice);
      }),
  },
  fc.record({ one: place, other: place }).map(({ one, other }): Step => async (database, team, ids) => {
    const [winnerId = "", loserId = ""] = [at(ids, one), at(ids, other)];
    if (winnerId === "" || winnerId === loserId) return;
    await merge(database, team[0], { winnerId, loserId });
  }),
  fc
    .record({
      lead: place,
      consultant: fc.constantFrom(0, 1, 2),
      hours: fc.integer({ min: -400, max: 400 }),
      status: fc.constantFrom("confirmed", "cancelled"),
    })
    .map(({ lead, consultant, hours, status }): Step => async (database, team, ids) => {
      const startsAt = new Date(now.getTime() + hours * 3_600_000).toISOString();
      await database.execute(sql`INSERT INTO bookings (uid, consultant_id, lead_id, status, starts_at, ends_at, blocked, created_at, changed_at, visitor_name, visitor_zone, meeting_url, form_key)
        SELECT gen_random_uuid(), ${team[consultant]?.id ?? ""}::uuid, ${at(ids, lead) ?? null}::uuid, ${status}, t, t + interval '30 minutes', tstzrange(t, t + interval '30 minutes'), now(), now(), 'Kim', 'America/Toronto', 'https://meet.example/kim', gen_random_uuid()
        FROM (SELECT ${startsAt}::timestamptz AS t) AS call ON CONFLICT DO NOTHING`);
    }),
);

async function versionOf(database: Database, leadId: string): Promise<number | undefined> {
  const [lead] = await database.execute<{ version: number }>(
    sql`SELECT version FROM leads WHERE id = ${leadId || null}::uuid`,
  );
  return lead?.version;
}

async function merge(
  database: Database,
  by: StaffMember,
  { winnerId, loserId }: { readonly winnerId: string; readonly loserId: string },
): Promise<void> {
  const [winnerVersion = 0, loserVersion = 0] = [
    await versionOf(database, winnerId),
    await versionOf(database, loserId),
  ];
  const merging = { id: crypto.randomUUID(), winnerId, loserId, winnerVersion, loserVersion, choices: {} };
  await mergeLeads(database, by, { merge: merging, now });
}

async function set(
  database: Database,
  by: StaffMember,
  { leadId, fields }: { readonly leadId: string; readonly fields: object },
) {
  const version = await versionOf(database, leadId);
  if (version !== undefined) await changeLead(database, by, { change: { leadId, version, fields }, now });
}

test("whatever happens to leads, tasks, calls and colleagues, every open lead and every due task is on an active colleague's Today", async ({
  database,
  team,
}) => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      await database.execute(sql`DELETE FROM bookings`);
      await database.execute(sql`DELETE FROM leads`);
      await database.execute(sql`UPDATE staff_members SET disabled_at = NULL`);
      const leadIds: string[] = [];
      for (const one of steps) await one(database, team, leadIds);
      await expectNothingLost(database);
    }),
    { numRuns: 25 },
  );
});

test("what is given goes to nobody who can't sign in any more: no lead, no task, not alone and not with many", async ({
  database,
  team: [ada, ben],
}) => {
  await database.execute(sql`UPDATE staff_members SET disabled_at = NULL`);
  const { leadId } = await captureLead(database, { email: "given@today.example" }, monday);
  const task = { leadId, title: "Ask", dueOn: null, formKey: crypto.randomUUID() };
  await planTask(database, ada, { task: { ...task, ownerId: ada.id }, now });
  const [planned] = await database.execute<{ id: string }>(sql`SELECT id FROM lead_tasks WHERE lead_id = ${leadId}`);
  await disableColleague(database, ada, { colleagueId: ben.id, now });
  const change = { leadId, version: 1, fields: { ownerId: ben.id } };
  const batch = { batchId: crypto.randomUUID(), count: 1, change: change.fields, now };
  const outcomes = [
    await changeLead(database, ada, { change, now }),
    await changeLeads(database, ada, { ...batch, selection: { kind: "these", leadIds: [leadId] } }),
    await planTask(database, ada, { task: { ...task, formKey: crypto.randomUUID(), ownerId: ben.id }, now }),
    await replanTask(database, ada, { taskId: planned?.id ?? "", dueOn: null, ownerId: ben.id, now }),
  ];
  expect(outcomes.map((outcome) => !outcome.ok && outcome.reason)).toEqual(Array(4).fill("unknown-owner"));
});
