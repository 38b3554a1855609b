import { and, desc, eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { consents, leadEvents } from "@/db/schema/leads";
import { withdrawalPlace, type MergeFacts } from "@/lib/leads/merge";

/** What a merge must know of a lead besides its own row. */
export async function findMergeFacts(database: Database, leadId: string): Promise<MergeFacts> {
  const [assessed] = await database
    .select({ at: leadEvents.happenedAt })
    .from(leadEvents)
    .where(and(eq(leadEvents.leadId, leadId), inArray(leadEvents.kind, ["submitted-assessment", "requested-report"])))
    .orderBy(desc(leadEvents.happenedAt))
    .limit(1);
  return { assessedAt: assessed?.at ?? null, hasWithdrawn: await hasWithdrawn(database, leadId) };
}

/** Whether the last that somebody said about follow-up mail is that they want none. A box left alone says nothing. */
async function hasWithdrawn(database: Database, leadId: string): Promise<boolean> {
  const [last] = await database
    .select({ isGiven: consents.isGiven, place: consents.place })
    .from(consents)
    .where(and(eq(consents.leadId, leadId), eq(consents.purpose, "follow-up")))
    .orderBy(desc(consents.recordedAt))
    .limit(1);
  return last !== undefined && !last.isGiven && last.place === withdrawalPlace;
}
