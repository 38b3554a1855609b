import * as elsewhere from "@/e2e/faults/jobs/elsewhere";
import type { Effect, Ground, Trial } from "@/e2e/faults/jobs/ground";
import * as imports from "@/e2e/faults/jobs/imports";
import * as keeping from "@/e2e/faults/jobs/keeping";
import * as mails from "@/e2e/faults/jobs/mails";
import type { JobName } from "@/lib/jobs/queue";

/** What every kind of job brings about; a new kind doesn't compile before it says how one sees that it was done. */
const trials = {
  "deliver-mail": mails.deliverMail,
  "send-password-link": mails.sendPasswordLink,
  "remind-of-call": mails.remindOfCall,
  "offer-free-times": mails.offerFreeTimes,
  "reconcile-jobs": mails.reconcile,
  "refresh-calendar-feeds": elsewhere.refreshCalendars,
  "refresh-calendar-feed": elsewhere.refreshCalendar,
  "spread-event": elsewhere.spreadEvent,
  "deliver-webhook": elsewhere.deliverWebhook,
  "check-lead-import": imports.checkImport,
  "take-lead-import": imports.takeOver,
  "undo-lead-import": imports.undo,
  "fold-lead-counts": keeping.foldLeadCounts,
  "fold-insight": keeping.foldInsight,
  "forget-anonymous-results": keeping.forgetResults,
  "forget-removed-notes": keeping.forgetNotes,
  "forget-files-and-events": keeping.forgetFiles,
} satisfies Record<JobName, Trial>;

/** Makes a job of every kind, one after the other; gives what to look for, by kind. */
export async function makeEveryJob(ground: Ground): Promise<ReadonlyMap<string, Effect>> {
  const effects = new Map<string, Effect>();
  for (const [kind, trial] of Object.entries(trials)) effects.set(kind, await trial(ground));
  return effects;
}

/** The kinds of which no effect is to be seen yet. */
export async function kindsWithoutEffect(effects: ReadonlyMap<string, Effect>): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const [kind, isThere] of effects) if (!(await isThere())) missing.push(kind);
  return missing;
}
