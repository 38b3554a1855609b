import type { Database } from "@/db/client";
import { recordLeadEvent } from "@/lib/leads/commands";
import { lockLead } from "@/lib/leads/commands/lock-lead";
import type { StaffMember } from "@/lib/staff/member";

/** Notes that two leads are two people, so that neither is suggested as the other again. */
export async function noteDifference(
  database: Database,
  staff: StaffMember,
  { leadId, otherId, now }: { readonly leadId: string; readonly otherId: string; readonly now: Date },
): Promise<void> {
  await database.transaction(async (transaction) => {
    const lead = await lockLead(transaction, leadId);
    if (lead === null) return;
    const event = { leadId: lead.id, kind: "found-different", actor: staff, details: { other: otherId } } as const;
    await recordLeadEvent(transaction, event, now);
  });
}
