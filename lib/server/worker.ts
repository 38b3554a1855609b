import { foldStepCounts } from "@/lib/assessment/commands/fold-step-counts";
import { forgetAnonymousResults } from "@/lib/assessment/commands/forget-anonymous-results";
import { offerFreeTimes } from "@/lib/booking/commands/offer-free-times";
import { refreshCalendarFeed, refreshDueCalendarFeeds } from "@/lib/booking/commands/refresh-calendar-feed";
import { reconcileReminders } from "@/lib/booking/commands/reconcile-reminders";
import { remindOfCall } from "@/lib/booking/commands/remind-of-call";
import { deliverWebhook } from "@/lib/connections/commands/deliver-webhook";
import { reconcileDeliveries } from "@/lib/connections/commands/reconcile-deliveries";
import { forgetEvents } from "@/lib/connections/commands/forget-events";
import { spreadEvent } from "@/lib/connections/commands/spread-event";
import { config, ownSecret, sender } from "@/lib/config/config";
import { proposedRetention } from "@/lib/content/site-details";
import { database } from "@/lib/database";
import { log } from "@/lib/http/log";
import { foldInsight } from "@/lib/insight/commands/fold-insight";
import { foldMonths } from "@/lib/insight/commands/fold-months";
import { fetchOutside } from "@/lib/http/outside/fetch";
import { startWorker, type JobHandlers, type Worker } from "@/lib/jobs/worker";
import { forgetRemovedNotes } from "@/lib/leads/commands/keep-notes";
import { checkImport } from "@/lib/leads/commands/check-import";
import { forgetImports } from "@/lib/leads/commands/forget-imports";
import { reconcileImports } from "@/lib/leads/commands/reconcile-imports";
import { takeImport } from "@/lib/leads/commands/take-import";
import { undoImport } from "@/lib/leads/commands/undo-import";
import { deliverMail } from "@/lib/leads/commands/deliver-mail";
import { foldLeadCounts } from "@/lib/leads/commands/fold-lead-counts";
import { reconcileOutbox } from "@/lib/mail/commands/reconcile-outbox";
import type { SendMail } from "@/lib/mail/mail";
import { answeredAt, resendWith } from "@/lib/mail/resend";
import { reconcilePasswordLinks } from "@/lib/staff/commands/reconcile-links";
import { sendPasswordLink } from "@/lib/staff/commands/passwords";

/** The one place where kinds of jobs meet the capabilities that do them. */
function handlers(): JobHandlers {
  const send = provider();
  return {
    "deliver-mail": ({ mailId }, { isLastTry }) =>
      deliverMail(database(), mailId, { send, isLastTry, now: new Date() }),
    "send-password-link": ({ linkId }) => sendPasswordLink(database(), linkId, { sender: sender(), now: new Date() }),
    "fold-lead-counts": () => foldLeadCounts(database()),
    "forget-removed-notes": () => forgetRemovedNotes(database(), new Date()),
    "fold-insight": () => foldCounts(new Date()),
    "forget-anonymous-results": () => forgetAnonymousResults(database(), proposedRetention, new Date()),
    // Where no mail leaves nobody would hear of an offer, and its time would be held for nothing.
    "offer-free-times": async () => {
      if (send !== null) await offerFreeTimes(database(), { sender: sender(), now: new Date() });
    },
    "refresh-calendar-feeds": () => refreshDueCalendarFeeds(database(), new Date()),
    "refresh-calendar-feed": ({ feedId }) => readCalendarAgain(feedId),
    "spread-event": ({ eventId }) => spreadEvent(database(), eventId, { sender: sender(), now: new Date() }),
    "deliver-webhook": ({ deliveryId }) =>
      deliverWebhook(database(), deliveryId, {
        send: fetchOutside,
        secret: ownSecret(),
        sender: sender(),
        now: new Date(),
      }),
    "check-lead-import": ({ importId }) => checkImport(database(), importId, new Date()),
    "take-lead-import": ({ importId }) => takeImport(database(), importId, new Date()),
    "forget-files-and-events": async () => {
      await forgetImports(database(), new Date());
      await forgetEvents(database(), new Date());
    },
    "undo-lead-import": ({ importId }) => undoImport(database(), importId, new Date()),
    "reconcile-jobs": () => reconcileJobs(new Date()),
    "remind-of-call": (reminder) => remindOfCall(database(), reminder, { sender: sender(), now: new Date() }),
  };
}

/** What waits without a job, capability by capability; trouble with one leaves the others their turn. */
async function reconcileJobs(now: Date): Promise<void> {
  const all = [reconcileOutbox, reconcileDeliveries, reconcileImports, reconcilePasswordLinks, reconcileReminders];
  const ended = await Promise.allSettled(all.map((reconcile) => reconcile(database(), now)));
  for (const one of ended) if (one.status === "rejected") throw one.reason;
}

async function foldCounts(now: Date): Promise<void> {
  await foldInsight(database());
  await foldStepCounts(database(), now);
  await foldMonths(database(), { now });
}

async function readCalendarAgain(feedId: string): Promise<void> {
  const context = { fetchOutside, secret: config().WAYMARK_SECRET ?? "", sender: sender(), now: new Date() };
  await refreshCalendarFeed(database(), feedId, context);
}

/** Takes jobs until stopped; job errors are logged without what the jobs carry. */
export function startJobs(url: string): Promise<Worker> {
  return startWorker(handlers(), {
    url,
    schedules: [
      { name: "reconcile-jobs", cron: "* * * * *" },
      { name: "forget-files-and-events", cron: "41 * * * *" },
      { name: "fold-lead-counts", cron: "*/10 * * * *" },
      { name: "fold-insight", cron: "*/10 * * * *" },
      { name: "forget-anonymous-results", cron: "17 * * * *" },
      { name: "forget-removed-notes", cron: "47 * * * *" },
      { name: "offer-free-times", cron: "3-59/5 * * * *" },
      { name: "refresh-calendar-feeds", cron: "*/10 * * * *" },
    ],
    onError: (error) => log().warn({ err: error }, "the queue of jobs met trouble"),
    onFailure: ({ name: job, jobId, tries, isLastTry, error }) =>
      log()[isLastTry ? "error" : "warn"](
        { job, jobId, tries, err: error },
        isLastTry ? "a job failed and is given up" : "a job failed and will be tried again",
      ),
  });
}

function provider(): SendMail | null {
  const { RESEND_API_KEY, RESEND_BASE_URL, WAYMARK_MAIL_FROM } = config();
  if (RESEND_API_KEY === undefined || WAYMARK_MAIL_FROM === undefined) return null;
  const send = resendWith({ apiKey: RESEND_API_KEY, baseUrl: RESEND_BASE_URL, from: WAYMARK_MAIL_FROM });
  const { email } = sender();
  return email === null ? send : answeredAt(email, send);
}
