import { randomBytes } from "node:crypto";
import { and, eq, isNull, ne, or, type SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { webhookDeliveries, webhookEndpoints, webhookEvents } from "@/db/schema/connections";
import { addDelivery } from "@/lib/connections/commands/spread-event";
import { shownAddressOf, type WebhookEventType, type WebhookShape } from "@/lib/connections/webhook";
import { outsideUrl } from "@/lib/http/outside/address";
import { sealText } from "@/lib/http/sealed-text";
import { enqueueJobs } from "@/lib/jobs/queue";
import { accepted, refused, type Result } from "@/lib/result";
import { recordStaffEvent } from "@/lib/staff/commands/record-staff-event";
import { isAdministrator, type StaffMember } from "@/lib/staff/member";
import type { StaffEventKind } from "@/lib/staff/staff-event";

export type NewEndpoint = {
  readonly formKey: string;
  readonly name: string;
  readonly address: string;
  readonly shape: WebhookShape;
  readonly events: readonly WebhookEventType[];
  /** A colleague's own notification, and not one of the consultancy. */
  readonly isPersonal: boolean;
};

export type EndpointRefusal = "not-an-address" | "credentials-in-address" | "not-allowed" | "unknown-endpoint";

type Wish<Value> = { readonly wish: Value; readonly secret: string; readonly now: Date };

/** Begins to tell an address what happens. Gives the secret that signs, once; null when the form was sent before. */
export async function addEndpoint(
  database: Database,
  staff: StaffMember,
  { wish, secret, now }: Wish<NewEndpoint>,
): Promise<Result<string | null, EndpointRefusal>> {
  if (!wish.isPersonal && !isAdministrator(staff)) return refused("not-allowed");
  const url = outsideUrl(wish.address);
  if (!url.ok) return refused(url.reason);
  const signing = `whsec_${randomBytes(32).toString("base64")}`;
  const { formKey, name, shape, isPersonal } = wish;
  const row = {
    formKey,
    name,
    shownAddress: shownAddressOf(url.value),
    sealedAddress: await sealText(url.value.href, { purpose: "webhook-address", secret }),
    sealedSecret: await sealText(signing, { purpose: "webhook-secret", secret }),
    shape,
    events: [...wish.events],
    ownerId: isPersonal ? staff.id : null,
    createdAt: now,
  };
  return database.transaction(async (transaction) => {
    const [made] = await transaction
      .insert(webhookEndpoints)
      .values(row)
      .onConflictDoNothing({ target: webhookEndpoints.formKey })
      .returning({ id: webhookEndpoints.id });
    if (made === undefined) return accepted(null);
    const after = { name, shape, events: row.events, isPersonal };
    const event = { kind: "added-webhook", subject: "webhook", subjectId: made.id, after } as const;
    await recordStaffEvent(transaction, staff, { event, now });
    return accepted(signing);
  });
}

/** Whose addresses somebody keeps: their own, and as an administrator the consultancy's. */
function keptBy(staff: StaffMember, endpointId: string): SQL | undefined {
  const own = eq(webhookEndpoints.ownerId, staff.id);
  const kept = isAdministrator(staff) ? or(own, isNull(webhookEndpoints.ownerId)) : own;
  return and(eq(webhookEndpoints.id, endpointId), kept);
}

type Choice = { readonly endpointId: string; readonly now: Date };

/** Tells the address nothing until it is resumed; what waits for it is given up. */
export async function pauseEndpoint(
  database: Database,
  staff: StaffMember,
  { endpointId, now }: Choice,
): Promise<void> {
  await database.transaction(async (transaction) => {
    const paused = await transaction
      .update(webhookEndpoints)
      .set({ pausedAt: now, pausedBecause: "person" })
      .where(and(keptBy(staff, endpointId), isNull(webhookEndpoints.pausedAt)))
      .returning({ name: webhookEndpoints.name });
    await note(transaction, staff, { kind: "paused-webhook", endpointId, of: paused, now });
  });
}

export async function resumeEndpoint(
  database: Database,
  staff: StaffMember,
  { endpointId, now }: Choice,
): Promise<void> {
  await database.transaction(async (transaction) => {
    const resumed = await transaction
      .update(webhookEndpoints)
      .set({ pausedAt: null, pausedBecause: null, failingSince: null })
      .where(keptBy(staff, endpointId))
      .returning({ name: webhookEndpoints.name });
    await note(transaction, staff, { kind: "resumed-webhook", endpointId, of: resumed, now });
  });
}

/** Forgets the address with its log. */
export async function removeEndpoint(
  database: Database,
  staff: StaffMember,
  { endpointId, now }: Choice,
): Promise<void> {
  await database.transaction(async (transaction) => {
    const removed = await transaction
      .delete(webhookEndpoints)
      .where(keptBy(staff, endpointId))
      .returning({ name: webhookEndpoints.name });
    await note(transaction, staff, { kind: "removed-webhook", endpointId, of: removed, now });
  });
}

type Noted = Choice & {
  readonly kind: StaffEventKind;
  /** The webhook it was done to; none when there was none. */
  readonly of: readonly { readonly name: string }[];
};

async function note(transaction: Database, staff: StaffMember, { kind, endpointId, of, now }: Noted): Promise<void> {
  const [before] = of;
  if (before === undefined) return;
  const event = { kind, subject: "webhook", subjectId: endpointId, before } as const;
  await recordStaffEvent(transaction, staff, { event, now });
}

/** Sends an event of the kind "test", which means nothing. */
export async function testEndpoint(
  database: Database,
  staff: StaffMember,
  { endpointId, now }: Choice,
): Promise<Result<null, EndpointRefusal>> {
  return database.transaction(async (transaction) => {
    const [endpoint] = await transaction
      .select({ id: webhookEndpoints.id })
      .from(webhookEndpoints)
      .where(and(keptBy(staff, endpointId), isNull(webhookEndpoints.pausedAt)));
    if (endpoint === undefined) return refused("unknown-endpoint");
    const eventId = crypto.randomUUID();
    const event = { id: eventId, type: "test", subject: {}, happenedAt: now, spreadAt: now };
    await transaction.insert(webhookEvents).values(event);
    await addDelivery(transaction, { eventId, endpointId }, now);
    return accepted(null);
  });
}

/** Sends an event of the log once more, under the same id, so that a receiver can tell that it knows it. */
export async function replayDelivery(
  database: Database,
  staff: StaffMember,
  { deliveryId, endpointId, now }: Choice & { readonly deliveryId: string },
): Promise<Result<null, EndpointRefusal>> {
  return database.transaction(async (transaction) => {
    const [endpoint] = await transaction
      .select({ id: webhookEndpoints.id })
      .from(webhookEndpoints)
      .where(and(keptBy(staff, endpointId), isNull(webhookEndpoints.pausedAt)));
    if (endpoint === undefined) return refused("unknown-endpoint");
    const again = await transaction
      .update(webhookDeliveries)
      .set({ state: "waiting", problem: null, createdAt: now })
      .where(
        and(
          eq(webhookDeliveries.id, deliveryId),
          eq(webhookDeliveries.endpointId, endpointId),
          ne(webhookDeliveries.state, "waiting"),
        ),
      )
      .returning({ id: webhookDeliveries.id });
    await enqueueJobs(
      transaction,
      "deliver-webhook",
      again.map(({ id }) => ({ data: { deliveryId: id } })),
    );
    return accepted(null);
  });
}
