import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import type postgres from "postgres";
import { openConnections } from "@/db/connection";
import { SurroundingsError } from "@/db/surroundings";
import { postgresCode } from "@/db/violation";

/** Whoever migrates holds this advisory lock. */
export const MIGRATION_LOCK = 7_226_002;
const VERSION_MIN = 150_000;
const EXTENSIONS = ["btree_gist", "pg_trgm", "unaccent"] as const;

/**
 * Brings a database to the newest schema; several processes may call it at once, one does the work (advisory lock).
 * Refuses in one sentence (`SurroundingsError`): unreachable, wrong password, older than 15, extension or right missing.
 */
export async function migrateDatabase(url: string, siteHost = "localhost"): Promise<void> {
  await atServer(url, async (sql) => {
    // Migrations that need it read it from here: calls of before have it in their UIDs.
    await sql`SELECT set_config('waymark.site_host', ${siteHost}, false)`;
    // Another server may be migrating, and that takes as long as it takes: only locks on tables are worth giving up for.
    await sql`SET lock_timeout = 0`;
    await sql`SELECT pg_advisory_lock(${MIGRATION_LOCK})`;
    await sql`SET lock_timeout = '5s'`;
    await installExtensions(sql);
    await migrate(drizzle(sql), { migrationsFolder: fileURLToPath(new URL("migrations", import.meta.url)) });
  });
}

/**
 * Deletes everything in a database: tables, queues and the memory of which migrations ran. Refuses as `migrateDatabase` does.
 */
export async function emptyDatabase(url: string): Promise<void> {
  await atServer(url, async (sql) => {
    await sql`DROP SCHEMA IF EXISTS pgboss, drizzle, public CASCADE`;
    await sql`CREATE SCHEMA public`;
  });
}

async function atServer(url: string, work: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const sql = openConnections(url, { max: 1, connect_timeout: 5, fetch_types: false });
  try {
    await checkServer(sql);
    await work(sql).catch((error: unknown) => refuseMissingRight(sql, error));
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function checkServer(sql: postgres.Sql): Promise<void> {
  const rows =
    await sql`SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS name`.catch(
      (error: unknown) => {
        throw new SurroundingsError(`The database of DATABASE_URL can't be used: ${reasonOf(error)}`);
      },
    );
  const { version, name } = rows[0] ?? {};
  if (version >= VERSION_MIN) return;
  throw new SurroundingsError(`The database of DATABASE_URL is Postgres ${name}; Waymark needs Postgres 15 or newer.`);
}

async function installExtensions(sql: postgres.Sql): Promise<void> {
  for (const extension of EXTENSIONS) {
    await sql`CREATE EXTENSION IF NOT EXISTS ${sql(extension)}`.catch((error: unknown) => {
      throw new SurroundingsError(
        `The database of DATABASE_URL lacks the extension ${extension}, which could not be created (${messageOf(error)}): install Postgres' contrib package, or let an administrator run CREATE EXTENSION ${extension} there.`,
      );
    });
  }
}

/** Without the right to create schemas or tables, or to change tables that another user made. */
async function refuseMissingRight(sql: postgres.Sql, error: unknown): Promise<never> {
  if (postgresCode(error) !== "42501") throw error;
  const [names] = await sql`SELECT quote_ident(current_database()) AS database, quote_ident(current_user) AS member`;
  throw new SurroundingsError(
    `The user of DATABASE_URL may not change its database (${messageOf(error)}): let an administrator make it the owner, with ALTER DATABASE ${names?.["database"]} OWNER TO ${names?.["member"]}.`,
  );
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing answers at its host and port; is the server running?",
  ENOTFOUND: "its host name is unknown.",
  EAI_AGAIN: "its host name can't be looked up.",
  CONNECT_TIMEOUT: "its host does not answer within 5 seconds.",
  "28P01": "its user or password is wrong.",
  "28000": "its user may not sign in there.",
  "3D000": "it names a database that does not exist.",
  "42501": "its user has no right to connect to it.",
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? messageOf(error);
}

/** Postgres' own words, without the statement that Drizzle puts around them. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
