import { and, asc, desc, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { webhookDeliveries, webhookEndpoints, webhookEvents } from "@/db/schema/connections";
import { isEventType } from "@/lib/connections/input";
import type { WebhookDelivery, WebhookEndpoint } from "@/lib/connections/webhook";
import { isAdministrator, type StaffMember } from "@/lib/staff/member";

const columns = {
  id: webhookEndpoints.id,
  name: webhookEndpoints.name,
  shownAddress: webhookEndpoints.shownAddress,
  shape: webhookEndpoints.shape,
  events: webhookEndpoints.events,
  ownerId: webhookEndpoints.ownerId,
  createdAt: webhookEndpoints.createdAt,
  failingSince: webhookEndpoints.failingSince,
  pausedAt: webhookEndpoints.pausedAt,
  pausedBecause: webhookEndpoints.pausedBecause,
};

/** The webhooks of a colleague, or with null those of the consultancy. */
export async function listEndpoints(database: Database, ownerId: string | null): Promise<readonly WebhookEndpoint[]> {
  const whose = ownerId === null ? isNull(webhookEndpoints.ownerId) : eq(webhookEndpoints.ownerId, ownerId);
  const rows = await database
    .select(columns)
    .from(webhookEndpoints)
    .where(whose)
    .orderBy(asc(webhookEndpoints.createdAt));
  return rows.map(shown);
}

/** A webhook that this colleague keeps, or null. */
export async function findEndpoint(
  database: Database,
  staff: StaffMember,
  endpointId: string,
): Promise<WebhookEndpoint | null> {
  const own = eq(webhookEndpoints.ownerId, staff.id);
  const kept = isAdministrator(staff) ? or(own, isNull(webhookEndpoints.ownerId)) : own;
  const [row] = await database
    .select(columns)
    .from(webhookEndpoints)
    .where(and(eq(webhookEndpoints.id, endpointId), kept));
  return row === undefined ? null : shown(row);
}

/** The webhooks that a colleague keeps and that fail now, or were stopped because they did. */
export async function listFailingEndpoints(
  database: Database,
  staff: StaffMember,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const own = eq(webhookEndpoints.ownerId, staff.id);
  const kept = isAdministrator(staff) ? or(own, isNull(webhookEndpoints.ownerId)) : own;
  const isFailing = or(isNotNull(webhookEndpoints.failingSince), eq(webhookEndpoints.pausedBecause, "failures"));
  return database
    .select({ id: webhookEndpoints.id, name: webhookEndpoints.name })
    .from(webhookEndpoints)
    .where(and(kept, isFailing))
    .orderBy(asc(webhookEndpoints.name));
}

function shown<Row extends { readonly events: readonly string[] }>(row: Row) {
  return { ...row, events: row.events.filter(isEventType) };
}

const deliveriesMax = 100;

/** The newest deliveries to one address. */
export async function listDeliveries(database: Database, endpointId: string): Promise<readonly WebhookDelivery[]> {
  return database
    .select({
      id: webhookDeliveries.id,
      eventId: webhookDeliveries.eventId,
      type: webhookEvents.type,
      state: webhookDeliveries.state,
      attempts: webhookDeliveries.attempts,
      lastStatus: webhookDeliveries.lastStatus,
      problem: webhookDeliveries.problem,
      createdAt: webhookDeliveries.createdAt,
      triedAt: webhookDeliveries.triedAt,
    })
    .from(webhookDeliveries)
    .innerJoin(webhookEvents, eq(webhookEvents.id, webhookDeliveries.eventId))
    .where(eq(webhookDeliveries.endpointId, endpointId))
    .orderBy(desc(webhookDeliveries.createdAt), sql`${webhookDeliveries.id} DESC`)
    .limit(deliveriesMax);
}
