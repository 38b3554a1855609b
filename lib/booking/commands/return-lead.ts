import { and, eq, gt, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/booking";
import { advanceLead } from "@/lib/leads/commands/change-lead";
import { lockLead } from "@/lib/leads/commands/lock-lead";
import type { Actor } from "@/lib/leads/event";

/**
 * A lead whose call fell through goes back to "contacted", unless another call of it is still to come. Call it in the
 * transaction of what happened, after it: the lead is locked first, so that of two calls that fall through at once the
 * second one sees the first.
 */
export async function returnLead(
  transaction: Database,
  { leadId, actor }: { readonly leadId: string; readonly actor: Actor },
  now: Date,
): Promise<void> {
  const lead = await lockLead(transaction, leadId);
  if (lead === null) return;
  const { leadId: whose, status, endsAt, attendance } = bookings;
  const ahead = and(eq(whose, lead.id), eq(status, "confirmed"), gt(endsAt, now), isNull(attendance));
  if ((await transaction.$count(bookings, ahead)) > 0) return;
  await advanceLead(transaction, { leadId, to: "contacted", actor }, now);
}
