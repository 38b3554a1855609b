import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { DataDirectory } from "@/db/embedded/data-directory";
import { SurroundingsError } from "@/db/surroundings";

const SQLITE_BUSY = 5;

/** What is owned now: a lock that nobody refers to would end with the next collection of garbage. */
const owned = new Set<DatabaseSync>();

/**
 * Makes this process the cluster's only owner until it gives that back, or ends in whatever way: the operating system keeps
 * the lock, whether Postgres runs or not. Refuses when somebody owns it (`SurroundingsError`).
 */
export function takeOwnership({ cluster, shared }: DataDirectory): () => void {
  const lock = new DatabaseSync(join(shared, "owner.lock"));
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new SurroundingsError(
      `The data folder of ${cluster} is in use by a running Waymark: stop that one, or set WAYMARK_DATA_DIR to another folder.`,
    );
  }
  owned.add(lock);
  return () => {
    if (owned.delete(lock)) lock.close();
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY;
}
