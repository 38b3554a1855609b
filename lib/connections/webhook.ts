import { Webhook } from "standardwebhooks";

/** What addresses elsewhere can be told of. The list is closed: a receiver can rely on it. */
export const webhookEventTypes = [
  "lead.created",
  "lead.changed",
  "leads.changed",
  "submission.created",
  "booking.created",
  "booking.moved",
  "booking.cancelled",
  "booking.attended",
] as const;
export type WebhookEventType = (typeof webhookEventTypes)[number];

/** What a colleague may be told of in person. */
export const personalEventTypes = ["lead.created", "booking.created"] as const satisfies readonly WebhookEventType[];
export type PersonalEventType = (typeof personalEventTypes)[number];

export const webhookShapes = ["standard", "slack"] as const;
export type WebhookShape = (typeof webhookShapes)[number];

/** Ids and counts of what an event is about; who somebody is stays in the house. */
export type WebhookSubject = Readonly<Record<string, string | number>>;

/** Something that happened, to be told in the transaction in which it does. */
export type Happening = { readonly type: WebhookEventType; readonly subject: WebhookSubject };

/** An event as it was stored; the extra type is the one that the test button sends. */
export type StoredEvent = {
  readonly id: string;
  readonly type: string;
  readonly subject: WebhookSubject;
  readonly happenedAt: Date;
};

/** An address that is told what happens, as staff see it. */
export type WebhookEndpoint = {
  readonly id: string;
  readonly name: string;
  readonly shownAddress: string;
  readonly shape: WebhookShape;
  readonly events: readonly WebhookEventType[];
  readonly ownerId: string | null;
  readonly createdAt: Date;
  readonly failingSince: Date | null;
  readonly pausedAt: Date | null;
  readonly pausedBecause: "failures" | "person" | null;
};

export type DeliveryState = "waiting" | "delivered" | "failed";

/** One event for one address, as the log shows it. */
export type WebhookDelivery = {
  readonly id: string;
  readonly eventId: string;
  readonly type: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly lastStatus: number | null;
  readonly problem: string | null;
  readonly createdAt: Date;
  readonly triedAt: Date | null;
};

const hourMs = 3_600_000;
/** So long an event is tried again; then it stands in the log and can be sent by hand. */
export const triedForMs = 24 * hourMs;
/** An address that has failed for so long is not asked any more until somebody looks at it. */
export const failingForMs = 72 * hourMs;

/** What staff see of an address: enough to tell it from others, not enough to use it. */
export function shownAddressOf(url: URL): string {
  const [, first = ""] = url.pathname.split("/");
  const rest = url.pathname.length > first.length + 1 || url.search !== "" ? "/…" : "";
  return `${url.protocol}//${url.host}/${first.slice(0, 20)}${rest}`;
}

/** Where in the desk an event leads. */
function deskPath({ leadId, batchId }: WebhookSubject): string {
  if (leadId !== undefined) return `/staff/leads/${leadId}`;
  return batchId === undefined ? "/staff" : "/staff/leads?sort=changed";
}

export type Letterhead = {
  /** The address of this desk, for links. */
  readonly appUrl: string;
  /** The sentence that a person reads in a chat. */
  readonly sentence: string;
};

/** The body of a delivery: as the Standard Webhooks specification wants it, or as chats like Slack understand it. */
export function webhookBody(event: StoredEvent, shape: WebhookShape, { appUrl, sentence }: Letterhead): string {
  const url = `${appUrl}${deskPath(event.subject)}`;
  if (shape === "slack") return JSON.stringify({ text: `${sentence}: ${url}` });
  const { type, subject, happenedAt } = event;
  return JSON.stringify({ type, timestamp: happenedAt.toISOString(), data: { ...subject, url } });
}

/** The headers that prove where a delivery comes from (Standard Webhooks 1.0): the id stays the same at every try. */
export function webhookHeaders(
  { id, body, secret }: { readonly id: string; readonly body: string; readonly secret: string },
  now: Date,
): Readonly<Record<string, string>> {
  return {
    "Content-Type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1_000)),
    "webhook-signature": new Webhook(secret).sign(id, now, body),
  };
}
