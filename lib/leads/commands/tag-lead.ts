import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leads } from "@/db/schema/leads";
import { recordLeadEvent } from "@/lib/leads/commands";
import { lockLead } from "@/lib/leads/commands/lock-lead";
import { tagsMax, tagsWith } from "@/lib/leads/tags";
import { accepted, refused, type Result } from "@/lib/result";
import type { StaffMember } from "@/lib/staff/member";

export type Tagging = {
  readonly leadId: string;
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
};

/** Adds tags to a lead and takes others away. Colleagues who tag at the same time don't disturb each other. */
export async function tagLead(
  database: Database,
  staff: StaffMember,
  { tagging, now }: { readonly tagging: Tagging; readonly now: Date },
): Promise<Result<{ readonly eventId: number | null }, "unknown-lead" | "too-many-tags">> {
  return database.transaction(async (transaction) => {
    const lead = await lockLead(transaction, tagging.leadId);
    if (lead === null) return refused("unknown-lead");
    const tags = tagsWith(lead.tags, tagging);
    if (tags.length > tagsMax) return refused("too-many-tags");
    const [from, to] = [lead.tags.join(", "), tags.join(", ")];
    if (from === to) return accepted({ eventId: null });
    const version = lead.version + 1;
    await transaction
      .update(leads)
      .set({ tags: [...tags], version, changedAt: now })
      .where(eq(leads.id, lead.id));
    const details = { version, changes: { tags: { from, to } } };
    const event = { leadId: lead.id, kind: "changed", actor: staff, details } as const;
    return accepted({ eventId: await recordLeadEvent(transaction, event, now) });
  });
}
