import type { JobName } from "@/lib/jobs/queue";
import type { Locale } from "@/lib/time/words";

/** What a job was to do, as colleagues say it. */
export const jobWords: Readonly<Record<Locale, Readonly<Record<JobName, string>>>> = {
  en: {
    "deliver-mail": "Send a mail",
    "send-password-link": "Mail a link for a new password",
    "remind-of-call": "Remind of a call",
    "forget-removed-notes": "Delete the words of removed notes",
    "fold-lead-counts": "Add up the counts of leads",
    "forget-anonymous-results": "Delete results that nobody asked for",
    "fold-insight": "Add up the numbers of Insight",
    "offer-free-times": "Offer free times to the waiting list",
    "refresh-calendar-feeds": "Read the calendars that are due",
    "refresh-calendar-feed": "Read a calendar",
    "spread-event": "Tell whoever asked to be told",
    "deliver-webhook": "Send a webhook",
    "check-lead-import": "Check a file of leads",
    "take-lead-import": "Import a file of leads",
    "forget-files-and-events": "Delete old files and events",
    "undo-lead-import": "Take an import back",
    "reconcile-jobs": "Look for work that was left behind",
  },
};

/** The page of the desk about jobs that failed. */
export const failedJobsWords = {
  en: {
    pageTitle: "Failed jobs – Staff",
    title: "Failed jobs",
    lead: "Work that the site does by itself and that did not succeed. Most of it is tried again for about eight hours.",
    caption: "Failed jobs, the newest first",
    columns: { job: "Job", problem: "Problem", created: "Asked for", next: "Next try", actions: "Actions" },
    tries: (number: number) => (number === 1 ? "1 try" : `${number} tries`),
    givenUp: "Given up",
    retry: "Try again now",
    retryHidden: (job: string, number: number) => `: ${job}, number ${number}`,
    none: { title: "No job has failed", cause: "That is how it looks when all is well.", action: "Back to Today" },
    answers: {
      retried: "The job is tried again. If it fails again, it comes back to this list.",
      gone: "This job is under way, or is done already.",
    },
    onToday: (number: number) => (number === 1 ? "1 job failed" : `${number} jobs failed`),
  },
} as const satisfies Record<Locale, unknown>;
