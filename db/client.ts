import { drizzle } from "drizzle-orm/postgres-js";
import type { PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import type { PgDatabase } from "drizzle-orm/pg-core";
import type postgres from "postgres";
import { teachArrays } from "@/db/arrays";
import { openConnections } from "@/db/connection";
import { prepared } from "@/db/prepared";
import { watchPool } from "@/db/watched";

/** A connection pool or a transaction on it: whoever takes one does I/O. */
export type Database = PgDatabase<PostgresJsQueryResultHKT, Record<string, never>>;

export type Connection = {
  readonly database: Database;
  readonly sql: postgres.Sql;
  /** Waits up to five seconds for running statements, then closes every connection. */
  close(): Promise<void>;
};

export type ConnectionLimits = {
  readonly connectionsMax?: number;
  readonly statementTimeoutMs?: number;
  readonly applicationName?: string;
  /** Called once when the connections have become useless without breaking (see `watchPool`): time for a new pool. */
  readonly onUseless?: () => void;
};

/**
 * Opens a pool (lazily: nothing is sent before the first query). Every statement ends by itself: connecting after 3 s,
 * a statement after 4 s, waiting for a lock after 2 s, so that a request never hangs on the database.
 */
export function connect(url: string, limits: ConnectionLimits = {}): Connection {
  const sql = openConnections(url, {
    max: limits.connectionsMax ?? 10,
    connect_timeout: 3,
    idle_timeout: 60,
    max_lifetime: 60 * 30,
    fetch_types: false,
    backoff: (retries) => Math.min(0.1 * 2 ** retries, 1),
    connection: {
      application_name: limits.applicationName ?? "waymark",
      statement_timeout: limits.statementTimeoutMs ?? 4_000,
      lock_timeout: 2_000,
      idle_in_transaction_session_timeout: 10_000,
      TimeZone: "UTC",
    },
  });
  teachArrays(sql);
  const watch = watchPool({ probe: () => sql`SELECT 1`, onUseless: () => limits.onUseless?.() });
  const close = () => {
    watch.stop();
    return sql.end({ timeout: 5 });
  };
  return { database: drizzle(prepared(sql, watch)), sql, close };
}
