import { TextLink } from "@/components/ui/text-link";
import { countHeldRequests } from "@/lib/assessment/queries/held-requests";
import { assessmentDeskWords } from "@/lib/assessment/words/desk";
import { listFailingCalendarFeeds } from "@/lib/booking/queries/list-calendar-feeds";
import { listClashes } from "@/lib/booking/queries/list-clashes";
import { calendarWords } from "@/lib/booking/words/calendars";
import { listFailingEndpoints } from "@/lib/connections/queries/endpoints";
import { database } from "@/lib/database";
import { countFailingJobs } from "@/lib/jobs/queries";
import { failedJobsWords } from "@/lib/jobs/words";
import { leadDeskWords } from "@/lib/leads/words";
import { countUnsentMails } from "@/lib/mail/queries";
import type { StaffMember } from "@/lib/staff/member";

const words = leadDeskWords.en.today;

type Failure = { readonly href: string; readonly says: string };

/** Everything that went wrong and waits for somebody: a line each, and where it is put right. */
export async function WhatFailed({ staff }: { readonly staff: StaffMember }) {
  const failures = await listFailures(staff, new Date());
  if (failures.length === 0) return <p>{words.noFailures}</p>;
  return failures.map(({ href, says }) => (
    <p key={says}>
      <TextLink href={href}>{says}</TextLink>
    </p>
  ));
}

async function listFailures(staff: StaffMember, now: Date): Promise<readonly Failure[]> {
  const [{ failed, withoutProvider }, jobs, held, calendars, clashes, webhooks] = await Promise.all([
    countUnsentMails(database()),
    countFailingJobs(database()),
    countHeldRequests(database()),
    listFailingCalendarFeeds(database(), staff.id),
    listClashes(database(), staff.id, now),
    listFailingEndpoints(database(), staff),
  ]);
  return [
    ...when(failed > 0, { href: "/staff/mail?state=failed", says: words.failedMails(failed) }),
    ...when(withoutProvider > 0, { href: "/staff/mail?state=no-provider", says: words.unsentMails(withoutProvider) }),
    ...when(jobs > 0, { href: "/staff/jobs", says: failedJobsWords.en.onToday(jobs) }),
    ...when(held > 0, { href: "/staff/leads/held", says: assessmentDeskWords.en.held.waiting(held) }),
    ...calendars.map(({ name }) => ({ href: "/staff/hours/calendars", says: calendarWords.en.onToday(name) })),
    ...when(clashes.length > 0, {
      href: "/staff/hours/calendars",
      says: calendarWords.en.clashes.title(clashes.length),
    }),
    ...webhooks.map(({ id, name }) => ({
      href: `/staff/connections/webhooks/${id}`,
      says: words.failingWebhook(name),
    })),
  ];
}

function when(isSo: boolean, failure: Failure): readonly Failure[] {
  return isSo ? [failure] : [];
}
