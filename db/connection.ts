import postgres from "postgres";

/** A connection, or some: every one is made here. What Postgres remarks on the way is not printed, as postgres.js would. */
export function openConnections(url: string, options: postgres.Options<Record<string, never>> = {}): postgres.Sql {
  return postgres(url, { ...options, onnotice: () => undefined });
}
