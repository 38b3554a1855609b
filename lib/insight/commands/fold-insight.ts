import { sql, type SQL } from "drizzle-orm";
import type { Database } from "@/db/client";

/** Rows of `insight_changes` once for each way to part them, with what each adds to how far leads got. */
export function partedChanges(changes: SQL): SQL {
  return sql`
    SELECT came_on, part.dimension, part.value, change AS came,
      CASE WHEN furthest <> 'new' THEN change ELSE 0 END AS answered,
      CASE WHEN furthest IN ('booked', 'held', 'won') THEN change ELSE 0 END AS booked,
      CASE WHEN furthest IN ('held', 'won') THEN change ELSE 0 END AS held,
      CASE WHEN stage = 'won' THEN change ELSE 0 END AS won,
      CASE WHEN stage = 'lost' THEN change ELSE 0 END AS lost
    FROM ${changes} AS changes CROSS JOIN LATERAL (VALUES
      ('all', ''), ('source', source), ('outcome', coalesce(outcome, 'none')), ('owner', coalesce(owner_id::text, 'none')),
      ('way', way)
    ) AS part (dimension, value) WHERE value IS NOT NULL`;
}

/**
 * Adds what changed since the last time to the tallies of days and months, in one statement: whoever reads meanwhile
 * finds each change here or there, never twice and never nowhere. Two at once add different rows.
 */
export async function foldInsight(database: Database): Promise<void> {
  const grains = sql`CROSS JOIN LATERAL (VALUES ('day', came_on), ('month', date_trunc('month', came_on)::date))
    AS span (grain, from_on)`;
  await database.transaction(async (transaction) => {
    await transaction.execute(sql`SET LOCAL statement_timeout = 0`);
    await transaction.execute(sql`
      WITH fresh AS (DELETE FROM insight_changes RETURNING *),
      folded AS (
        INSERT INTO insight_leads AS known (grain, from_on, dimension, value, came, answered, booked, held, won, lost)
        SELECT grain, from_on, dimension, value, sum(came), sum(answered), sum(booked), sum(held), sum(won), sum(lost)
        FROM (${partedChanges(sql`fresh`)}) AS parted ${grains}
        GROUP BY grain, from_on, dimension, value ORDER BY grain, from_on, dimension, value
        ON CONFLICT ON CONSTRAINT insight_leads_stand_once DO UPDATE SET came = known.came + excluded.came,
          answered = known.answered + excluded.answered, booked = known.booked + excluded.booked,
          held = known.held + excluded.held, won = known.won + excluded.won, lost = known.lost + excluded.lost
      )
      INSERT INTO insight_answers AS known (grain, from_on, owner, minutes, leads)
      SELECT grain, from_on, coalesce(owner_id::text, 'none'), minutes, sum(change) FROM fresh ${grains}
      WHERE minutes IS NOT NULL
      GROUP BY 1, 2, 3, 4 HAVING sum(change) <> 0 ORDER BY 1, 2, 3, 4
      ON CONFLICT ON CONSTRAINT insight_answers_stand_once DO UPDATE SET leads = known.leads + excluded.leads`);
  });
}

/** Removes tallies in which nothing is left: who came there once was removed since. */
export async function removeEmptyTallies(database: Database): Promise<void> {
  await database.execute(sql`DELETE FROM insight_leads WHERE came = 0 AND answered = 0 AND booked = 0 AND held = 0
    AND won = 0 AND lost = 0`);
  await database.execute(sql`DELETE FROM insight_answers WHERE leads = 0`);
}
