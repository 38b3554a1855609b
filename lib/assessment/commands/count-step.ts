import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { assessmentStepCounts } from "@/db/schema/assessment";
import { type Attribution, sourceName } from "@/lib/http/attribution";

/** `start`, then question ids as they are answered or `preset` instead of them, then these; who finishes an example counts at both. */
export type Step = "start" | "preset" | "finish" | "example-finish" | "report" | "booking" | (string & {});

export type CountedSteps = { readonly steps: readonly Step[]; readonly attribution: Attribution };

const shards = 8;
const mostSourcesOfDay = 100;

/** Counts that visitors came as far as these steps: a day (UTC), a step and a source, and nothing of the visitor. */
export async function countSteps(database: Database, counted: CountedSteps, now: Date): Promise<void> {
  if (counted.steps.length > 0) await database.execute(countingOf(counted, now));
}

/**
 * One statement that counts, for callers who count together with something else; `when` is a condition in SQL. Anybody
 * can make up sources: beyond a hundred on one day, new ones are counted together.
 */
export function countingOf({ steps, attribution }: CountedSteps, now: Date, when: SQL = sql`true`): SQL {
  const source = sourceName(attribution);
  const day = sql`${now.toISOString().slice(0, 10)}::date`;
  const ofDay = sql`FROM ${assessmentStepCounts} WHERE counted_on = ${day}`;
  const isTaken = sql`${source}::text IN ('direct', 'other') OR EXISTS (SELECT ${ofDay} AND source = ${source})
    OR (SELECT count(DISTINCT source) ${ofDay}) < ${mostSourcesOfDay}`;
  const named = sql.join(
    [...new Set(steps)].map((step) => sql`(${step}::text)`),
    sql`, `,
  );
  return sql`INSERT INTO ${assessmentStepCounts} AS known (counted_on, step, source, shard, count)
    SELECT ${day}, told.step, CASE WHEN ${isTaken} THEN ${source} ELSE 'other' END, floor(random() * ${shards}), 1
    FROM (VALUES ${named}) AS told (step) WHERE ${when}
    ON CONFLICT (counted_on, step, source, shard) DO UPDATE SET count = known.count + 1`;
}
