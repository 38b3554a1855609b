import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import { test } from "@/db/testing/database";
import { boardView } from "@/lib/leads/input/board";
import { listBoard } from "@/lib/leads/queries/list-board";

const now = new Date("2027-01-20T15:00:00Z");
const toronto = { zone: "America/Toronto", now };
const owner = "00000000-0000-4000-8000-000000000001";

async function addLeads(database: Database): Promise<void> {
  await database.execute(sql`INSERT INTO staff_members (id, email, name, password_hash, role, time_zone, created_at, password_changed_at)
    VALUES (${owner}::uuid, 'robin@north.example', 'Robin', 'x', 'consultant', 'America/Toronto', now(), now())`);
  await database.execute(sql`
    INSERT INTO leads (email, name, stage, outcome, owner_id, created_at, changed_at, stage_since)
    SELECT 'lead' || n || '@north.example', 'Lead ' || n, (ARRAY['new', 'contacted', 'won'])[1 + n % 3],
      (ARRAY['django', 'node'])[1 + n % 2], CASE WHEN n % 4 = 0 THEN ${owner}::uuid END,
      ${now.toISOString()}::timestamptz - n * interval '1 hour', now(),
      ${now.toISOString()}::timestamptz - n * interval '1 hour'
    FROM generate_series(1, 300) AS n`);
}

test("each column shows its leads in the order wished for, as many as wished for, and how many there are", async ({
  database,
}) => {
  await addLeads(database);
  const columns = await listBoard(database, boardView({ won: "100" }), toronto);
  expect(columns.map(({ stage, cards, count }) => [stage, cards.length, count.number])).toEqual([
    ["new", 50, 100],
    ["contacted", 50, 100],
    ["booked", 0, 0],
    ["held", 0, 0],
    ["won", 100, 100],
    ["lost", 0, 0],
  ]);
  expect(columns[0]?.cards[0]?.name).toBe("Lead 3");
  const longest = await listBoard(database, boardView({ order: "longest" }), toronto);
  expect(longest[0]?.cards[0]?.name).toBe("Lead 300");
  expect(longest[0]?.cards[0]?.daysInStage).toBe(13);
});

test("owner, outcome and search narrow every column and its count", async ({ database }) => {
  const mine = await listBoard(database, boardView({ owner }), toronto);
  expect(mine.map(({ cards, count }) => [cards.length, count.number])).toEqual(
    [25, 25, 0, 0, 25, 0].map((number) => [number, number]),
  );
  expect(mine[0]?.cards.every(({ ownerName }) => ownerName === "Robin")).toBe(true);
  const found = await listBoard(database, boardView({ search: "lead29", outcome: "node" }), toronto);
  expect(found.flatMap(({ cards }) => cards.map(({ name }) => name)).toSorted()).toEqual([
    "Lead 29",
    "Lead 291",
    "Lead 293",
    "Lead 295",
    "Lead 297",
    "Lead 299",
  ]);
  expect(found[1]?.count).toEqual({ number: found[1]?.cards.length, isMore: false });
});

test("a column is read from its index, whatever it is narrowed to and in both orders", async ({ database }) => {
  await database.execute(sql`
    INSERT INTO leads (email, stage, created_at, changed_at, stage_since)
    SELECT 'many' || n || '@north.example', 'lost', now(), now(), now() - n * interval '1 minute'
    FROM generate_series(1, 20000) AS n`);
  await database.execute("ANALYZE leads");
  const planOf = async (where: string, direction: string) => {
    const rows = await database.execute<{ "QUERY PLAN": string }>(
      `EXPLAIN SELECT id FROM leads WHERE deleted_at IS NULL AND stage = 'lost'${where}
        ORDER BY stage_since ${direction}, id ${direction} LIMIT 50`,
    );
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  };
  for (const direction of ["DESC NULLS LAST", "ASC NULLS FIRST"]) {
    expect(await planOf("", direction)).toContain("leads_by_time_in_stage");
    expect(await planOf(` AND owner_id = '${owner}'`, direction)).toContain("leads_of_an_owner_by_time_in_stage");
  }
});
