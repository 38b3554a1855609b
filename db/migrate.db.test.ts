import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import type postgres from "postgres";
import { describe, expect, inject } from "vitest";
import { openConnections } from "@/db/connection";
import { emptyDatabase, MIGRATION_LOCK, migrateDatabase } from "@/db/migrate";
import { SurroundingsError } from "@/db/surroundings";
import { createTestDatabase } from "@/db/testing/cluster";
import { test } from "@/db/testing/database";

test("a search ignores case and accents", async ({ database }) => {
  const [row] = await database.execute(sql`SELECT search_form('Zoë NÚÑEZ, Québec') AS form`);
  expect(row?.["form"]).toBe("zoe nunez, quebec");
});

test("the same address in other letters is refused as a second lead", async ({ database }) => {
  const insert = (email: string) =>
    database.execute(sql`INSERT INTO leads (email, created_at, changed_at) VALUES (${email}, now(), now())`);
  await insert("ada@example.com");
  await expect(insert("ADA@example.com")).rejects.toMatchObject({
    cause: { constraint_name: "leads_have_their_own_email" },
  });
});

test("a server that starts while another one migrates waits for as long as that takes", async () => {
  const url = await createTestDatabase(inject("templateUrl"), "slow_migration");
  const other = openConnections(url, { max: 1 });
  await other`SELECT pg_advisory_lock(${MIGRATION_LOCK})`;
  const started = migrateDatabase(url);
  // Longer than any lock on a table is waited for.
  await other`SELECT pg_sleep(6)`;
  await other`SELECT pg_advisory_unlock(${MIGRATION_LOCK})`;
  await started;
  await other.end();
});

describe("a user of the database who may not do what a migration does is refused in one sentence", () => {
  /** An empty database, as somebody's Postgres has it, and a user there who may connect to it and nothing else. */
  async function emptyDatabaseFor(grants: (user: string, database: string) => readonly string[]) {
    const name = `rights_${crypto.randomUUID().slice(0, 8)}`;
    const url = new URL(inject("templateUrl"));
    const server = openConnections(url.href, { max: 1 });
    await server.unsafe(`CREATE ROLE ${name} LOGIN PASSWORD 'secret'`);
    await server.unsafe(`CREATE DATABASE ${name} TEMPLATE template0`);
    await server.end();
    url.pathname = `/${name}`;
    const owner = openConnections(url.href, { max: 1 });
    for (const grant of grants(name, name)) await owner.unsafe(grant);
    await owner.end();
    url.username = name;
    url.password = "secret";
    return { url: url.href, name };
  }

  const extensions = ["btree_gist", "pg_trgm", "unaccent"].map((extension) => `CREATE EXTENSION ${extension}`);
  const remedy = (name: string) =>
    `let an administrator make it the owner, with ALTER DATABASE ${name} OWNER TO ${name}.`;

  test("who may not create an extension that is missing", async () => {
    const { url } = await emptyDatabaseFor(() => []);
    const refused = migrateDatabase(url);
    await expect(refused).rejects.toThrow(SurroundingsError);
    await expect(refused).rejects.toThrow(
      'The database of DATABASE_URL lacks the extension btree_gist, which could not be created (permission denied to create extension "btree_gist"): install Postgres\' contrib package, or let an administrator run CREATE EXTENSION btree_gist there.',
    );
  });

  test("who may not create schemas in the database", async () => {
    const { url, name } = await emptyDatabaseFor((user) => [...extensions, `GRANT CREATE ON SCHEMA public TO ${user}`]);
    const refused = migrateDatabase(url);
    await expect(refused).rejects.toThrow(SurroundingsError);
    await expect(refused).rejects.toThrow(
      `The user of DATABASE_URL may not change its database (permission denied for database ${name}): ${remedy(name)}`,
    );
  });

  test("who may not create tables in the schema", async () => {
    const { url, name } = await emptyDatabaseFor((user, database) => [
      ...extensions,
      `GRANT CREATE ON DATABASE ${database} TO ${user}`,
    ]);
    const refused = migrateDatabase(url);
    await expect(refused).rejects.toThrow(SurroundingsError);
    await expect(refused).rejects.toThrow(
      `The user of DATABASE_URL may not change its database (permission denied for schema public): ${remedy(name)}`,
    );
  });

  test("who may not connect to the database", async () => {
    const { url } = await emptyDatabaseFor((_user, database) => [`REVOKE CONNECT ON DATABASE ${database} FROM PUBLIC`]);
    await expect(migrateDatabase(url)).rejects.toThrow(
      "The database of DATABASE_URL can't be used: its user has no right to connect to it.",
    );
  });

  test("who does not own the schema can't empty it", async () => {
    const { url, name } = await emptyDatabaseFor(() => []);
    const refused = emptyDatabase(url);
    await expect(refused).rejects.toThrow(SurroundingsError);
    await expect(refused).rejects.toThrow(`(must be owner of schema public): ${remedy(name)}`);
  });

  test("the owner of the database may do all of it, emptying it included", async () => {
    const { url } = await emptyDatabaseFor((user, database) => [`ALTER DATABASE ${database} OWNER TO ${user}`]);
    await expect(migrateDatabase(url)).resolves.toBeUndefined();
    await expect(emptyDatabase(url)).resolves.toBeUndefined();
    await expect(migrateDatabase(url)).resolves.toBeUndefined();
  });
});

const folder = new URL("migrations", import.meta.url).pathname;
const file = readdirSync(folder).find((name) => name.endsWith("_store_the_place_and_name_of_a_call.sql")) ?? "";

/** A database as it was before calls kept their UID and place, with the statements that change that. */
async function before(name: string) {
  const sql = openConnections(await createTestDatabase(inject("templateUrl"), name), { max: 1 });
  await sql`ALTER TABLE bookings DROP COLUMN calendar_uid, DROP CONSTRAINT bookings_have_a_place`;
  const migrate = async (siteHost: string) => {
    await sql`SELECT set_config('waymark.site_host', ${siteHost}, false)`;
    for (const statement of readFileSync(join(folder, file), "utf8").split("--> statement-breakpoint"))
      await sql.unsafe(statement);
  };
  return { sql, migrate };
}

const uid = "0b7c9a52-8f0e-4a27-9a5d-1a3c5c7d9e01";

async function addCall(sql: postgres.Sql, status: string, meetingUrl: string | null) {
  const [staff] = await sql<
    { readonly id: string }[]
  >`INSERT INTO staff_members (email, name, password_hash, role, time_zone, created_at, password_changed_at)
    VALUES (${`${crypto.randomUUID()}@staff.example`}, 'Ada', 'x', 'consultant', 'America/Toronto', now(), now()) RETURNING id`;
  const id = staff?.id ?? "";
  await sql`INSERT INTO consultants (staff_id, meeting_url, created_at, changed_at) VALUES (${id}, ${meetingUrl}, now(), now())`;
  await sql`INSERT INTO bookings (uid, consultant_id, status, starts_at, ends_at, blocked, meeting_url, created_at, changed_at)
    VALUES (${uid}, ${id}, ${status}, '2027-01-12 15:00Z', '2027-01-12 15:30Z',
      tstzrange('2027-01-12 15:00Z', '2027-01-12 15:30Z'), ${meetingUrl}, now(), now())`;
}

test("a call of before keeps the UID that calendars have of it, and the room that it had", async () => {
  const { sql, migrate } = await before("calls_of_before");
  await addCall(sql, "moved", "https://room.example/ada");
  await addCall(sql, "confirmed", null);
  await migrate("waymark.example");
  expect(await sql`SELECT status, calendar_uid, meeting_url FROM bookings ORDER BY status`).toEqual([
    {
      status: "confirmed",
      calendar_uid: `${uid}@waymark.example`,
      meeting_url: "https://meet.jit.si/waymark-0b7c9a528f0e4a279a5d1a3c5c7d9e01",
    },
    { status: "moved", calendar_uid: `${uid}@waymark.example`, meeting_url: "https://room.example/ada" },
  ]);
  await sql.end();
});

test("a room where visitors would have to sign in is no room: its owner is not offered until they name another", async () => {
  const { sql, migrate } = await before("rooms_of_before");
  await addCall(sql, "cancelled", "https://meet.jit.si/ada");
  await migrate("");
  expect(await sql`SELECT meeting_url FROM consultants WHERE staff_id IN (SELECT consultant_id FROM bookings)`).toEqual(
    [{ meeting_url: null }],
  );
  expect(await sql`SELECT calendar_uid, meeting_url FROM bookings`).toEqual([
    { calendar_uid: `${uid}@localhost`, meeting_url: "https://meet.jit.si/ada" },
  ]);
  await sql.end();
});
