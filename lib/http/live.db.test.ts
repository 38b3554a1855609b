import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Connection } from "@/db/client";
import { test } from "@/db/testing/database";
import { endLiveStreams, listenLive, type LiveMessage } from "@/lib/http/live";

/** Long enough for a machine that is busy with other tests. */
const patience = { timeout: 20_000 };

async function listening(connection: Connection, sessionId: string) {
  globalThis.waymarkConnection = connection;
  const heard: LiveMessage[] = [];
  const ended: string[] = [];
  const stop = await listenLive({
    sessionId,
    hear: (message) => void heard.push(message),
    end: (reason) => void ended.push(reason),
  });
  return { heard, ended, stop };
}

async function addLine(connection: Connection, kinds: readonly string[]): Promise<string> {
  const [lead] = await connection.database.execute<{ id: string }>(sql`
    INSERT INTO leads (email, created_at, changed_at) VALUES (${`${crypto.randomUUID()}@example.com`}, now(), now())
    RETURNING id`);
  const rows = JSON.stringify(kinds);
  await connection.database.execute(sql`INSERT INTO lead_events (lead_id, kind, happened_at)
    SELECT ${lead?.id ?? ""}::uuid, kind, now() FROM json_array_elements_text(${rows}::json) AS kind`);
  return lead?.id ?? "";
}

test("whoever listens hears of every line of a time line once it is there for all, and of nobody's name", async ({
  connection,
}) => {
  const { heard, stop } = await listening(connection, "one");
  const leadId = await addLine(connection, ["captured", "changed"]);
  await expect.poll(() => heard.length, patience).toBe(1);
  expect(heard[0]?.rows).toEqual([
    ["captured", leadId],
    ["changed", leadId],
  ]);
  expect(JSON.stringify(heard)).not.toContain("example.com");
  const undone = connection.database.transaction(async (transaction) => {
    await transaction.execute(
      sql`INSERT INTO lead_events (lead_id, kind, happened_at) VALUES (${leadId}, 'changed', now())`,
    );
    throw new Error("taken back");
  });
  await expect(undone).rejects.toThrow("taken back");
  stop?.();
  await addLine(connection, ["changed"]);
  const other = await listening(connection, "two");
  const last = await addLine(connection, ["captured"]);
  // What was told just before may still be on its way when the other one begins to listen.
  await expect.poll(() => other.heard.at(-1)?.rows, patience).toEqual([["captured", last]]);
  expect(heard).toHaveLength(1);
});

test("a session that ends closes its own pages and nobody else's", async ({ connection }) => {
  const staffId = crypto.randomUUID();
  const sessionId = crypto.randomUUID();
  await connection.database.execute(sql`
    INSERT INTO staff_members (id, email, name, password_hash, role, time_zone, created_at, password_changed_at)
    VALUES (${staffId}, 'live@example.com', 'Robin', 'x', 'consultant', 'UTC', now(), now())`);
  await connection.database.execute(sql`INSERT INTO staff_sessions (id, staff_id, started_at, seen_at, ends_at)
    VALUES (${sessionId}, ${staffId}, now(), now(), now() + interval '1 hour')`);
  const own = await listening(connection, sessionId);
  const other = await listening(connection, "another");
  await connection.database.execute(sql`UPDATE staff_sessions SET ended_at = now() WHERE id = ${sessionId}`);
  await expect.poll(() => own.ended, patience).toEqual(["signed-out"]);
  expect(other.ended).toEqual([]);
});

test("a server that stops asks every page to look again, and one person can't take all the room", async ({
  connection,
}) => {
  const pages = [];
  for (let tab = 0; tab < 12; tab += 1) pages.push(await listening(connection, "many tabs"));
  expect((await listening(connection, "many tabs")).stop).toBeNull();
  expect((await listening(connection, "somebody else")).stop).not.toBeNull();
  endLiveStreams();
  expect(pages.every(({ ended }) => ended[0] === "look-again")).toBe(true);
});
