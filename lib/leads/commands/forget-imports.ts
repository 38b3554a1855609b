import { and, inArray, lt, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leadImportProblems, leadImports } from "@/db/schema/imports";

const dayMs = 24 * 3_600_000;
/** A file that nobody decides about holds people's data for nothing. */
const undecidedDays = 7;
/** So long the rows that could not be taken over can be downloaded and repaired. */
const problemDays = 30;

/** Forgets files that were never taken over, and the refused rows of those that were, each after its time. */
export async function forgetImports(database: Database, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * dayMs);
  await database
    .delete(leadImports)
    .where(
      and(
        inArray(leadImports.state, ["matching", "checking", "checked"]),
        lt(leadImports.changedAt, before(undecidedDays)),
      ),
    );
  await database
    .delete(leadImportProblems)
    .where(
      inArray(
        leadImportProblems.importId,
        sql`(SELECT id FROM lead_imports WHERE changed_at < ${before(problemDays).toISOString()}::timestamptz)`,
      ),
    );
}
