import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { assessmentStepCounts } from "@/db/schema/assessment";
import { type Attribution, sourceName } from "@/lib/http/attribution";

/** `start`, then question ids as they are answered or `preset` instead of them, then these. */
export type Step = "start" | "preset" | "finish" | "report" | "booking" | (string & {});

const shards = 8;
const mostSourcesOfDay = 100;

/** Counts that visitors came as far as these steps: a day (UTC), a step and a source, and nothing of the visitor. */
export async function countSteps(
  database: Database,
  counted: { readonly steps: readonly Step[]; readonly attribution: Attribution },
  now: Date,
): Promise<void> {
  if (counted.steps.length === 0) return;
  const countedOn = now.toISOString().slice(0, 10);
  const source = await sourceOfDay(database, sourceName(counted.attribution), countedOn);
  const shard = sql<number>`floor(random() * ${shards})::int`;
  const rows = [...new Set(counted.steps)].map((step) => ({ countedOn, step, source, shard, count: 1 }));
  const { countedOn: day, step, source: from, shard: part, count } = assessmentStepCounts;
  await database
    .insert(assessmentStepCounts)
    .values(rows)
    .onConflictDoUpdate({ target: [day, step, from, part], set: { count: sql`${count} + 1` } });
}

/** Anybody can make up sources: beyond a hundred on one day, new ones are counted together. */
async function sourceOfDay(database: Database, source: string, countedOn: string): Promise<string> {
  if (source === "direct" || source === "other") return source;
  const [day] = await database.execute<{ known: boolean; sources: number }>(sql`
    SELECT coalesce(bool_or(source = ${source}), false) AS known, count(DISTINCT source)::int AS sources
    FROM ${assessmentStepCounts} WHERE counted_on = ${countedOn}`);
  return day === undefined || day.known || day.sources < mostSourcesOfDay ? source : "other";
}
