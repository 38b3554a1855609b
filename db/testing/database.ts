import { inject, test as base } from "vitest";
import { connect, type Connection, type Database } from "@/db/client";
import { createTestDatabase } from "@/db/testing/cluster";

type Fixtures = { readonly connection: Connection; readonly database: Database };

/** Vitest's `test` with a database of the test file's own, fresh and migrated, on a real Postgres. */
export const test = base.extend<Fixtures>({
  connection: [
    // oxlint-disable-next-line no-empty-pattern -- Vitest reads the fixtures that this one needs from the pattern
    async ({}, use) => {
      const url = await createTestDatabase(inject("templateUrl"), `test_${crypto.randomUUID().slice(0, 8)}`);
      const connection = connect(url);
      await use(connection);
      await connection.close();
    },
    { scope: "file" },
  ],
  database: [async ({ connection }, use) => use(connection.database), { scope: "file" }],
});
