import { and, arrayContains, eq, inArray, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { staffNotifications, webhookDeliveries, webhookEndpoints, webhookEvents } from "@/db/schema/connections";
import { staffMembers } from "@/db/schema/staff";
import { eventLetter } from "@/lib/connections/emails";
import { isEventType } from "@/lib/connections/input";
import type { WebhookEventType } from "@/lib/connections/webhook";
import { enqueueJob } from "@/lib/jobs/queue";
import { enqueueMail } from "@/lib/mail/commands";
import type { Sender } from "@/lib/mail/layout";

type Context = { readonly sender: Sender; readonly now: Date };

/** Hands an event to every address and colleague who asked for its kind: once, however often it is called. */
export async function spreadEvent(database: Database, eventId: string, { sender, now }: Context): Promise<void> {
  await database.transaction(async (transaction) => {
    const [event] = await transaction
      .update(webhookEvents)
      .set({ spreadAt: now })
      .where(and(eq(webhookEvents.id, eventId), isNull(webhookEvents.spreadAt)))
      .returning({ type: webhookEvents.type, subject: webhookEvents.subject });
    if (event === undefined || !isEventType(event.type)) return;
    await deliverToAddresses(transaction, { eventId, type: event.type }, now);
    const letter = await eventLetter({ sender, type: event.type, subject: event.subject });
    for (const recipient of await mailAddresses(transaction, event.type)) {
      await enqueueMail(transaction, { ...letter, kind: "staff-notification", recipient }, now);
    }
  });
}

async function deliverToAddresses(
  database: Database,
  { eventId, type }: { readonly eventId: string; readonly type: WebhookEventType },
  now: Date,
): Promise<void> {
  const endpoints = await database
    .select({ id: webhookEndpoints.id })
    .from(webhookEndpoints)
    .leftJoin(staffMembers, eq(staffMembers.id, webhookEndpoints.ownerId))
    .where(
      and(
        isNull(webhookEndpoints.pausedAt),
        arrayContains(webhookEndpoints.events, [type]),
        // Who may not sign in any more is told nothing any more.
        isNull(staffMembers.disabledAt),
      ),
    );
  for (const { id: endpointId } of endpoints) await addDelivery(database, { eventId, endpointId }, now);
}

/** Puts one delivery into the log and a job beside it. */
export async function addDelivery(
  database: Database,
  delivery: { readonly eventId: string; readonly endpointId: string },
  now: Date,
): Promise<void> {
  const [row] = await database
    .insert(webhookDeliveries)
    .values({ ...delivery, state: "waiting", createdAt: now })
    .returning({ id: webhookDeliveries.id });
  if (row === undefined) throw new Error("the delivery has no row");
  await enqueueJob(database, { name: "deliver-webhook", data: { deliveryId: row.id } });
}

async function mailAddresses(database: Database, type: WebhookEventType): Promise<readonly string[]> {
  const asked = database
    .select({ id: staffNotifications.staffId })
    .from(staffNotifications)
    .where(eq(staffNotifications.event, type));
  const rows = await database
    .select({ email: staffMembers.email })
    .from(staffMembers)
    .where(and(inArray(staffMembers.id, asked), isNull(staffMembers.disabledAt)));
  return rows.map(({ email }) => email);
}
