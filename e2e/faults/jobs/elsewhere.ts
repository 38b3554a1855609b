import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { calendarFeeds } from "@/db/schema/booking";
import { webhookDeliveries, webhookEndpoints, webhookEvents } from "@/db/schema/connections";
import type { Ground, Trial } from "@/e2e/faults/jobs/ground";
import { addDelivery } from "@/lib/connections/commands/spread-event";
import { chooseMails } from "@/lib/connections/commands/notifications";
import { sealText } from "@/lib/http/sealed-text";
import { enqueueJob } from "@/lib/jobs/queue";

/** An address inside the machine, which the product's doors refuse: that it was tried stands in the row. */
const refusedAddress = "https://127.0.0.1:1/calendar.ics";
const hourMs = 3_600_000;

async function addCalendar({ database, secret, consultantId }: Ground, triedAt: Date): Promise<string> {
  const [feed] = await database
    .insert(calendarFeeds)
    .values({
      consultantId,
      kind: "ics",
      name: "Work",
      shownHost: "calendar.example",
      addressKey: randomUUID(),
      sealedAddress: await sealText(refusedAddress, { purpose: "calendar-address", secret }),
      addedAt: triedAt,
      triedAt,
    })
    .returning({ id: calendarFeeds.id });
  return feed?.id ?? "";
}

async function wasRead({ database }: Ground, feedId: string): Promise<boolean> {
  const [feed] = await database
    .select({ problem: calendarFeeds.problem })
    .from(calendarFeeds)
    .where(eq(calendarFeeds.id, feedId));
  return feed?.problem === "private-address";
}

/** Every calendar that is due is read. */
export const refreshCalendars: Trial = async (ground) => {
  const feedId = await addCalendar(ground, new Date(Date.now() - hourMs));
  await enqueueJob(ground.database, { name: "refresh-calendar-feeds", data: {} });
  return () => wasRead(ground, feedId);
};

/** One calendar is read, though it is not due. */
export const refreshCalendar: Trial = async (ground) => {
  const feedId = await addCalendar(ground, new Date());
  await enqueueJob(ground.database, { name: "refresh-calendar-feed", data: { feedId } });
  return () => wasRead(ground, feedId);
};

async function addEndpoint({ database, secret, staff }: Ground, events: string[]): Promise<string> {
  const [endpoint] = await database
    .insert(webhookEndpoints)
    .values({
      name: "CRM",
      shownAddress: "crm.example",
      shape: "standard",
      events,
      ownerId: staff.id,
      sealedAddress: await sealText(refusedAddress, { purpose: "webhook-address", secret }),
      sealedSecret: await sealText("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", { purpose: "webhook-secret", secret }),
      createdAt: new Date(),
      formKey: randomUUID(),
    })
    .returning({ id: webhookEndpoints.id });
  return endpoint?.id ?? "";
}

async function addEvent({ database }: Ground, type: string): Promise<string> {
  const [event] = await database
    .insert(webhookEvents)
    .values({ type, subject: { leadId: randomUUID() }, happenedAt: new Date() })
    .returning({ id: webhookEvents.id });
  return event?.id ?? "";
}

/** An event goes to the address and to the colleague who asked for it. */
export const spreadEvent: Trial = async (ground) => {
  const { database, staff, resend } = ground;
  const endpointId = await addEndpoint(ground, ["booking.created"]);
  await chooseMails(database, staff, ["booking.created"]);
  const eventId = await addEvent(ground, "booking.created");
  await enqueueJob(database, { name: "spread-event", data: { eventId } });
  return async () => {
    const rows = await database.select().from(webhookDeliveries).where(eq(webhookDeliveries.eventId, eventId));
    const told = await resend.mailsTo(staff.email);
    return rows.some((row) => row.endpointId === endpointId) && told.length > 0;
  };
};

/** A delivery is tried, and what came of it stands in the log. */
export const deliverWebhook: Trial = async (ground) => {
  const { database } = ground;
  const endpointId = await addEndpoint(ground, []);
  const eventId = await addEvent(ground, "booking.attended");
  await addDelivery(database, { eventId, endpointId }, new Date());
  return async () => {
    const rows = await database.select().from(webhookDeliveries).where(eq(webhookDeliveries.eventId, eventId));
    return rows.some(({ attempts, problem }) => attempts > 0 && problem !== null);
  };
};
