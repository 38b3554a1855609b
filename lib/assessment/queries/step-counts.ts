import { and, gte, lte, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { assessmentStepCounts } from "@/db/schema/assessment";
import type { StepCount } from "@/lib/assessment/drop-off";

/** How many visitors came how far from one local date to another, both included. */
export async function listStepCounts(
  database: Database,
  { fromOn, toOn }: { readonly fromOn: string; readonly toOn: string },
): Promise<readonly StepCount[]> {
  const { countedOn, step, source, count } = assessmentStepCounts;
  return database
    .select({ countedOn, step, source, count: sql<number>`sum(${count})::int` })
    .from(assessmentStepCounts)
    .where(and(gte(countedOn, fromOn), lte(countedOn, toOn)))
    .groupBy(countedOn, step, source)
    .orderBy(countedOn, step, source);
}
