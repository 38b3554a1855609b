import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { webhookDeliveries, webhookEndpoints, webhookEvents } from "@/db/schema/connections";
import { staffMembers } from "@/db/schema/staff";
import { pausedLetter } from "@/lib/connections/emails";
import { failingForMs, triedForMs, webhookBody, webhookHeaders } from "@/lib/connections/webhook";
import { eventSentence, outsideWords } from "@/lib/connections/words/webhooks";
import type { FetchOutside } from "@/lib/http/outside/through";
import { retryAfterMs } from "@/lib/http/retry-after";
import { unsealText } from "@/lib/http/sealed-text";
import { enqueueJob } from "@/lib/jobs/queue";
import { enqueueMail } from "@/lib/mail/commands";
import type { Sender } from "@/lib/mail/layout";

export type DeliveryContext = {
  readonly send: FetchOutside;
  /** What addresses and secrets are sealed with. */
  readonly secret: string;
  readonly sender: Sender;
  readonly now: Date;
};

const timeoutMs = 15_000;
/** An address that says "again at once" each time must not keep us busy for a day. */
const shortestPauseMs = 5_000;
/** Nobody reads what a receiver answers; this much is taken before the line is cut. */
const answerBytesMax = 100_000;

/**
 * Sends one delivery. Trouble is thrown, so that its job tries again with growing pauses; after a day it stands in the
 * log as failed. An address that asks to be left alone for a while (Retry-After) is, which costs no try. One that answers
 * 410 (gone), or has failed for three days, is paused and its keepers are told.
 */
export async function deliverWebhook(database: Database, deliveryId: string, context: DeliveryContext): Promise<void> {
  const work = await findWork(database, deliveryId);
  if (work === null) return;
  const { now } = context;
  const outcome = await tryToSend(work, context);
  const attempts = work.delivery.attempts + 1;
  const tried = { attempts, lastStatus: outcome.status, triedAt: now };
  if (outcome.problem === null) {
    await database.transaction(async (transaction) => {
      await note(transaction, deliveryId, { ...tried, state: "delivered", problem: null, deliveredAt: now });
      const all = eq(webhookEndpoints.id, work.endpoint.id);
      await transaction.update(webhookEndpoints).set({ failingSince: null }).where(all);
    });
    return;
  }
  await keepTrouble(database, { work, tried, outcome }, context);
}

type Trouble = {
  readonly work: Work;
  readonly tried: Partial<typeof webhookDeliveries.$inferInsert>;
  readonly outcome: Tried;
};

async function keepTrouble(
  database: Database,
  { work, tried, outcome: { status, problem, pauseMs } }: Trouble,
  context: DeliveryContext,
): Promise<void> {
  const { now } = context;
  const { id: deliveryId, createdAt } = work.delivery;
  const isOver = now.getTime() - createdAt.getTime() >= triedForMs || status === 410;
  const runAt = isOver || pauseMs === null ? null : new Date(now.getTime() + Math.max(pauseMs, shortestPauseMs));
  await database.transaction(async (transaction) => {
    await note(transaction, deliveryId, { ...tried, state: isOver ? "failed" : "waiting", problem });
    await noteFailure(transaction, { work, isGone: status === 410 }, context);
    if (runAt !== null) await enqueueJob(transaction, { name: "deliver-webhook", data: { deliveryId } }, { runAt });
  });
  if (!isOver && runAt === null) throw new Error(`webhook ${deliveryId}: ${problem}`);
}

type Work = NonNullable<Awaited<ReturnType<typeof findWork>>>;

async function findWork(database: Database, deliveryId: string) {
  const [row] = await database
    .select({ delivery: webhookDeliveries, endpoint: webhookEndpoints, event: webhookEvents })
    .from(webhookDeliveries)
    .innerJoin(webhookEndpoints, eq(webhookEndpoints.id, webhookDeliveries.endpointId))
    .innerJoin(webhookEvents, eq(webhookEvents.id, webhookDeliveries.eventId))
    .where(and(eq(webhookDeliveries.id, deliveryId), eq(webhookDeliveries.state, "waiting")));
  if (row === undefined) return null;
  if (row.endpoint.pausedAt === null) return row;
  await note(database, deliveryId, { state: "failed", problem: outsideWords.en.paused });
  return null;
}

type Tried = {
  readonly status: number | null;
  readonly problem: string | null;
  /** How long the address wants to be left alone; null where it said nothing of it. */
  readonly pauseMs: number | null;
};

async function tryToSend({ event, endpoint }: Work, { send, secret, sender, now }: DeliveryContext): Promise<Tried> {
  const address = await unsealText(endpoint.sealedAddress, { purpose: "webhook-address", secret });
  const key = await unsealText(endpoint.sealedSecret, { purpose: "webhook-secret", secret });
  if (address === null || key === null) return { status: null, problem: outsideWords.en.unsealed, pauseMs: null };
  const body = webhookBody(event, endpoint.shape, { appUrl: sender.url, sentence: eventSentence(event.type) });
  const answer = await send(address, {
    method: "POST",
    headers: webhookHeaders({ id: event.id, body, secret: key }, now),
    body,
    redirect: "manual",
    deadlineMs: timeoutMs,
    bytesMax: answerBytesMax,
  });
  if (!answer.ok) return { status: null, problem: outsideWords.en.refusals[answer.reason], pauseMs: null };
  const { status, ok, headers } = answer.value;
  const mayPause = status === 429 || status === 503;
  const pauseMs = mayPause ? retryAfterMs(headers.get("retry-after"), now) : null;
  return { status, problem: ok ? null : outsideWords.en.answered(status), pauseMs };
}

async function note(
  database: Database,
  deliveryId: string,
  columns: Partial<typeof webhookDeliveries.$inferInsert>,
): Promise<void> {
  await database.update(webhookDeliveries).set(columns).where(eq(webhookDeliveries.id, deliveryId));
}

async function noteFailure(
  database: Database,
  { work: { endpoint }, isGone }: { readonly work: Work; readonly isGone: boolean },
  { sender, now }: DeliveryContext,
): Promise<void> {
  const since = endpoint.failingSince ?? now;
  const isHopeless = isGone || now.getTime() - since.getTime() >= failingForMs;
  const paused = isHopeless ? ({ pausedAt: now, pausedBecause: "failures" } as const) : {};
  const changed = await database
    .update(webhookEndpoints)
    .set({ failingSince: since, ...paused })
    .where(and(eq(webhookEndpoints.id, endpoint.id), isNull(webhookEndpoints.pausedAt)))
    .returning({ id: webhookEndpoints.id });
  if (!isHopeless || changed.length === 0) return;
  const letter = await pausedLetter({ sender, name: endpoint.name, isPersonal: endpoint.ownerId !== null });
  for (const recipient of await keepersOf(database, endpoint.ownerId)) {
    await enqueueMail(database, { ...letter, kind: "webhook-paused", recipient }, now);
  }
}

/** Whose business an address is: its owner's, or every administrator's. */
async function keepersOf(database: Database, ownerId: string | null): Promise<readonly string[]> {
  const whose = ownerId === null ? eq(staffMembers.role, "administrator") : eq(staffMembers.id, ownerId);
  const rows = await database
    .select({ email: staffMembers.email })
    .from(staffMembers)
    .where(and(whose, isNull(staffMembers.disabledAt)));
  return rows.map(({ email }) => email);
}
