import { sql, type SQL } from "drizzle-orm";
import type { Database } from "@/db/client";

const samples = sql`(SELECT id FROM leads WHERE is_sample)`;

/**
 * Removes every sample lead with all that hangs on it, and takes real leads from sample colleagues, so that they are
 * nobody's. Gives the number of leads removed. Call it inside a transaction, after the calls of samples are gone.
 */
export async function removeSampleLeads(transaction: Database, now: Date): Promise<number> {
  await transaction.execute(sql`SET LOCAL statement_timeout = 0`);
  for (const statement of leavingNothing) await transaction.execute(statement);
  const [row] = await transaction.execute<{ readonly number: number }>(sql`
    WITH gone AS (DELETE FROM leads WHERE is_sample RETURNING id) SELECT count(*)::int AS number FROM gone`);
  await freeRealLeads(transaction, now);
  return row?.number ?? 0;
}

/** What no foreign key takes along: the audit and the outbox keep their rows, and events name leads by their ids alone. */
const leavingNothing: readonly SQL[] = [
  sql`DELETE FROM staff_events WHERE subject_id IN (
    SELECT id::text FROM leads WHERE is_sample
    UNION ALL SELECT id::text FROM mails WHERE lead_id IN ${samples}
    UNION ALL SELECT id::text FROM voices WHERE lead_id IN ${samples}
    UNION ALL SELECT form_key::text FROM assessment_report_requests WHERE lead_id IN ${samples})`,
  sql`DELETE FROM webhook_events WHERE subject ->> 'leadId' IN (SELECT id::text FROM leads WHERE is_sample)`,
  sql`DELETE FROM mails WHERE lead_id IN ${samples}`,
  // A change of many stays as long as one of its leads is real.
  sql`DELETE FROM lead_batches WHERE kind <> 'import'
    AND id IN (SELECT batch_id FROM lead_events WHERE lead_id IN ${samples})
    AND id NOT IN (SELECT batch_id FROM lead_events WHERE batch_id IS NOT NULL AND lead_id NOT IN ${samples})`,
];

async function freeRealLeads(transaction: Database, now: Date): Promise<void> {
  const at = sql`${now.toISOString()}::timestamptz`;
  await transaction.execute(sql`
    WITH freed AS (
      UPDATE leads SET owner_id = NULL, version = version + 1, changed_at = ${at}
      FROM staff_members WHERE staff_members.id = leads.owner_id AND staff_members.is_sample
      RETURNING leads.id, leads.version, staff_members.id AS "from"
    )
    INSERT INTO lead_events (lead_id, kind, happened_at, details)
    SELECT id, 'changed', ${at}, jsonb_build_object('version', version,
      'changes', jsonb_build_object('ownerId', jsonb_build_object('from', "from", 'to', NULL)))
    FROM freed`);
}
