import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leadMerges } from "@/db/schema/lead-work";
import { leads } from "@/db/schema/leads";
import type { Duplicate, LeadMerge, PartCounts } from "@/lib/leads/duplicate";

/** A phone number or a name that more leads share than this says nothing about one person. */
const sharedMax = 20;
/** So many people of one company are compared by their names. */
const colleaguesMax = 100;
const weighedMax = 20;
const shownMax = 5;
/** pg_trgm's own measure: "Jon Smith" and "John Smith" reach 0.6, "Ann Smith" and "Bob Smith" 0.4. */
const similarFrom = 0.5;

type DuplicateLine = Omit<Duplicate, "createdAt"> & { readonly created_at: string };

/**
 * Leads that may be the same person: the same mailbox written differently, the same phone number, the same company and a
 * similar name, or the same name where a company is known of one of them at most. What somebody found to be different
 * stays out. One statement over four indexes; each looks at a few rows only.
 */
export async function listDuplicates(database: Database, leadId: string): Promise<readonly Duplicate[]> {
  const found = await database.execute<DuplicateLine>(sql`
    WITH this AS MATERIALIZED (
      SELECT company, region, address_form(email) AS mailbox, phone_form(phone) AS number,
        search_form(company) AS company_form, search_form(name) AS name_form FROM leads WHERE id = ${leadId}),
    found AS (${candidates()}),
    likely AS MATERIALIZED (
      SELECT found.id, array_agg(DISTINCT reason ORDER BY reason) AS reasons FROM found
      WHERE found.id <> ${leadId} GROUP BY found.id ORDER BY count(DISTINCT reason) DESC, found.id LIMIT ${weighedMax})
    SELECT leads.id, leads.name, leads.email, leads.company, leads.stage, leads.created_at, likely.reasons
    FROM likely JOIN leads ON leads.id = likely.id
    WHERE NOT EXISTS (SELECT FROM lead_events WHERE kind = 'found-different'
        AND lead_id = ${leadId} AND details ->> 'other' = likely.id::text)
      AND NOT EXISTS (SELECT FROM lead_events WHERE kind = 'found-different'
        AND lead_id = likely.id AND details ->> 'other' = ${leadId})
    ORDER BY cardinality(likely.reasons) DESC, leads.created_at DESC LIMIT ${shownMax}`);
  return found.map(({ created_at: createdAt, ...row }) => ({ ...row, createdAt: new Date(createdAt) }));
}

function candidates() {
  return sql`
    (SELECT other.id, 'same-mailbox' AS reason FROM leads other, this
      WHERE other.deleted_at IS NULL AND address_form(other.email) = this.mailbox LIMIT ${sharedMax})
    UNION ALL
    (SELECT other.id, 'same-phone' FROM leads other, this
      WHERE other.deleted_at IS NULL AND other.phone IS NOT NULL AND length(this.number) >= 7
        AND phone_form(other.phone) = this.number LIMIT ${sharedMax})
    UNION ALL
    (SELECT id, 'similar-name' FROM (
      SELECT other.id, other.name AS other_name, this.name_form FROM leads other, this
      WHERE other.deleted_at IS NULL AND other.company IS NOT NULL
        AND search_form(other.company) = this.company_form LIMIT ${colleaguesMax}) AS colleagues
      WHERE similarity(search_form(other_name), name_form) >= ${similarFrom})
    UNION ALL
    (SELECT other.id, 'same-name' FROM leads other, this
      WHERE other.deleted_at IS NULL AND other.name IS NOT NULL AND search_form(other.name) = this.name_form
        AND (other.company IS NULL OR this.company IS NULL)
        AND coalesce(other.region, this.region, '') = coalesce(this.region, other.region, '') LIMIT ${sharedMax})`;
}

/** The leads that became part of this one, the newest merge first; what was taken back is not among them. */
export async function listMerges(database: Database, leadId: string): Promise<readonly LeadMerge[]> {
  return database
    .select({
      id: leadMerges.id,
      loserId: leadMerges.loserId,
      loserName: leads.name,
      loserEmail: leads.email,
      actorName: leadMerges.actorName,
      mergedAt: leadMerges.mergedAt,
    })
    .from(leadMerges)
    .innerJoin(leads, eq(leads.id, leadMerges.loserId))
    .where(and(eq(leadMerges.winnerId, leadId), isNull(leadMerges.undoneAt)))
    .orderBy(desc(leadMerges.mergedAt))
    .limit(20);
}

/** Where a lead went that became part of another; null when it did not, or never was. */
export async function findMergedInto(database: Database, leadId: string): Promise<string | null> {
  const [lead] = await database.select({ into: leads.mergedInto }).from(leads).where(eq(leads.id, leadId));
  return lead?.into ?? null;
}

/** What would go over with a lead. */
export async function countParts(database: Database, leadId: string): Promise<PartCounts> {
  const [row] = await database.execute<PartCounts>(sql`SELECT
    (SELECT count(*)::int FROM lead_notes WHERE lead_id = ${leadId} AND deleted_at IS NULL) AS notes,
    (SELECT count(*)::int FROM lead_tasks WHERE lead_id = ${leadId}) AS tasks,
    (SELECT count(DISTINCT uid)::int FROM bookings WHERE lead_id = ${leadId}) AS calls,
    (SELECT count(*)::int FROM assessment_submissions WHERE lead_id = ${leadId}) AS assessments,
    (SELECT count(*)::int FROM mails WHERE lead_id = ${leadId}) AS mails,
    (SELECT count(*)::int FROM consents WHERE lead_id = ${leadId}) AS consents,
    (SELECT count(*)::int FROM lead_events WHERE lead_id = ${leadId}) AS events`);
  return row ?? { notes: 0, tasks: 0, calls: 0, assessments: 0, mails: 0, consents: 0, events: 0 };
}
