import { sql } from "drizzle-orm";
import { expect, inject } from "vitest";
import { connect, type Database } from "@/db/client";
import { plannedAnew } from "@/db/prepared";
import { createTestDatabase } from "@/db/testing/cluster";
import { test } from "@/db/testing/database";

async function preparedOnes(database: Database, text: string): Promise<number> {
  const [row] = await database.execute<{ number: number }>(
    sql.raw(`
    SELECT count(*)::int AS number FROM pg_prepared_statements WHERE statement LIKE '${text}%'`),
  );
  return row?.number ?? 0;
}

test("a statement that comes again is prepared once on its connection, one that comes once never is", async ({
  database,
}) => {
  await database.transaction(async (inside) => {
    const ask = async (value: number) => inside.execute(sql`SELECT ${value}::int + 40 AS answer`);
    expect([...(await ask(1))]).toEqual([{ answer: 41 }]);
    expect(await preparedOnes(inside, "SELECT $1::int + 40")).toBe(0);
    for (const value of [2, 3, 4]) expect([...(await ask(value))]).toEqual([{ answer: value + 40 }]);
    expect(await preparedOnes(inside, "SELECT $1::int + 40")).toBe(1);
    await inside.transaction(async (within) => within.execute(sql`SELECT ${5}::int + 40 AS answer`));
    expect(await preparedOnes(inside, "SELECT $1::int + 40")).toBe(1);
  });
});

test("statements that are written for one occasion are not kept", async ({ database }) => {
  await database.transaction(async (inside) => {
    const values = Array.from({ length: 60 }, (_, place) => sql`${place}::int`);
    for (let round = 0; round < 3; round += 1)
      await inside.execute(sql`SELECT 60 AS many, ${sql.join(values, sql`, `)}`);
    expect(await preparedOnes(inside, "SELECT 60 AS many")).toBe(0);
  });
});

test("a statement that is marked for it is planned for its values each time, others are not for ever", async ({
  database,
}) => {
  await database.transaction(async (inside) => {
    for (let round = 0; round < 8; round += 1) {
      await inside.execute(sql`SELECT 50 WHERE ${round}::int > 0 ${plannedAnew}`);
      await inside.execute(sql`SELECT 51 WHERE ${round}::int > 0`);
    }
    expect(await preparedOnes(inside, "SELECT 50")).toBe(0);
    const [row] = await inside.execute<{ plans: number }>(
      sql`SELECT generic_plans::int AS plans FROM pg_prepared_statements WHERE statement LIKE 'SELECT 51%'`,
    );
    expect(row?.plans).toBeGreaterThan(0);
  });
});

test("a prepared statement survives a change of its table", async () => {
  const url = await createTestDatabase(inject("templateUrl"), "changed_tables");
  const connection = connect(url, { connectionsMax: 1 });
  const { database } = connection;
  await database.execute(sql`CREATE TABLE things (id int)`);
  const first = async () => database.execute(sql`SELECT * FROM things WHERE id > ${0}`);
  for (let round = 0; round < 3; round += 1) expect(await first()).toEqual([]);
  await database.execute(sql`INSERT INTO things VALUES (1)`);
  await database.execute(sql`ALTER TABLE things ADD COLUMN name text`);
  expect(await first()).toEqual([{ id: 1, name: null }]);
  await connection.close();
});
