import { randomInt } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "@/db/client";
import { postgresCode } from "@/db/violation";

const TRIES = 3;
const DEADLOCK = "40P01";
const SERIALIZATION = "40001";

/**
 * Runs the whole transaction again, at most twice, when Postgres chose it as the victim of a deadlock or of a
 * serialization conflict. `work` must do nothing outside the transaction that may not happen twice.
 */
export async function transactionWithRetry<Value>(
  database: Database,
  work: (transaction: Database) => Promise<Value>,
): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction(work);
    } catch (error) {
      const mayPass = [DEADLOCK, SERIALIZATION].includes(postgresCode(error) ?? "");
      if (!mayPass || attempt === TRIES) throw error;
      await pause(randomInt(5, 20 * attempt + 10));
    }
  }
}
