import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openConnections } from "@/db/connection";
import { startEmbeddedPostgres } from "@/db/embedded/server";
import { migrateDatabase } from "@/db/migrate";

export type TestCluster = {
  /** Connection string of the migrated database that every test database is copied from. */
  readonly templateUrl: string;
  stop(): Promise<void>;
};

/** A Postgres for one test run, in a temporary folder, with one migrated database to copy from. */
export async function startTestCluster(
  prepare: (url: string) => Promise<void> = async () => undefined,
): Promise<TestCluster> {
  const dataDirectory = mkdtempSync(join(tmpdir(), "waymark-test-"));
  // Temporary folders are closed to other users; the one that Postgres runs as must enter this one.
  chmodSync(dataDirectory, 0o755);
  const server = await startEmbeddedPostgres({ dataDirectory, isDurable: false });
  await migrateDatabase(server.url);
  await prepare(server.url);
  return {
    templateUrl: server.url,
    stop: async () => {
      await server.stop();
      rmSync(server.cluster, { recursive: true, force: true });
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** Copies the template into a fresh database of its own (an older one of that name is dropped) and tells its address. */
export async function createTestDatabase(templateUrl: string, name: string): Promise<string> {
  const url = new URL(templateUrl);
  const template = url.pathname.slice(1);
  url.pathname = "/postgres";
  const sql = openConnections(url.href, { max: 1 });
  try {
    await sql.unsafe(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await sql`SELECT pg_advisory_lock(7226003)`;
    await sql.unsafe(`CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  } finally {
    await sql.end();
  }
  url.pathname = `/${name}`;
  return url.href;
}
