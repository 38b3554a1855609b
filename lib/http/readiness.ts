import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { withDeadline } from "@/lib/http/deadline";
import { isDraining } from "@/lib/http/front/drain";

/** What a balancer or an operator needs to know; no personal data. */
export type Readiness = {
  readonly isReady: boolean;
  readonly database: "answers" | "does not answer";
  readonly isDraining: boolean;
  /** Migrations applied, so that a rollout can see which schema a server runs on. */
  readonly migrations: number | null;
  /** Age in seconds of the oldest mail that waits for its first try, null when none waits. */
  readonly oldestWaitingMailSeconds: number | null;
};

const ANSWER_WITHIN_MS = 1_000;

/** Ready means: the database answers within a second and no stop was asked for. */
export async function readiness(database: Database): Promise<Readiness> {
  const facts = await withDeadline(askDatabase(database), ANSWER_WITHIN_MS).catch(() => null);
  return {
    isReady: facts !== null && !isDraining(),
    database: facts === null ? "does not answer" : "answers",
    isDraining: isDraining(),
    migrations: facts?.migrations ?? null,
    oldestWaitingMailSeconds: facts?.oldestWaitingMailSeconds ?? null,
  };
}

async function askDatabase(database: Database) {
  const [row] = await database.execute<{ migrations: number; waiting: number | null }>(sql`
    SELECT (SELECT count(*)::int FROM drizzle.__drizzle_migrations) AS migrations,
           (SELECT extract(epoch FROM now() - min(send_at))::int FROM mails WHERE state = 'waiting' AND send_at <= now()) AS waiting`);
  return { migrations: row?.migrations ?? null, oldestWaitingMailSeconds: row?.waiting ?? null };
}
