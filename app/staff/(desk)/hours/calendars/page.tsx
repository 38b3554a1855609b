import type { Metadata } from "next";
import { formState, type FormState, type Query } from "@/app/staff/form-state";
import { CalendarForm } from "@/components/booking/hours/calendar-form";
import { CalendarList } from "@/components/booking/hours/calendar-list";
import { ClashNotice } from "@/components/booking/hours/clash-notice";
import { HoursPart } from "@/components/booking/hours/hours-part";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { findConsultant } from "@/lib/booking/queries/find-consultant";
import { listCalendarFeeds } from "@/lib/booking/queries/list-calendar-feeds";
import { listClashes } from "@/lib/booking/queries/list-clashes";
import { calendarAnswers, calendarWords } from "@/lib/booking/words/calendars";
import { database } from "@/lib/database";
import type { StaffMember } from "@/lib/staff/member";
import { requireStaff } from "@/lib/staff/session";
import { localDateAt } from "@/lib/time/wall-time";

const words = calendarWords.en;

type Props = { readonly searchParams: Query };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await formState(searchParams)).title(words.pageTitle) };
}

/** The calendars elsewhere whose busy times block a colleague's calls. */
export default async function CalendarsPage({ searchParams }: Props) {
  const staff = await requireStaff("/staff/hours/calendars");
  const form = await formState(searchParams);
  const answer = calendarAnswers("en", (await searchParams)["done"]);
  return (
    <Container width="wide">
      <ErrorSummary problems={form.problems} />
      {answer !== null && (
        <Notice tone={answer.isGood ? "success" : "warning"} isAnswer>
          <p>{answer.words}</p>
        </Notice>
      )}
      <Breadcrumb trail={[{ href: "/staff/hours", label: words.back }]} current={words.title} />
      <PageHeader title={words.title} lead={words.lead} />
      <Calendars staff={staff} form={form} now={new Date()} />
    </Container>
  );
}

type CalendarsProps = { readonly staff: StaffMember; readonly form: FormState; readonly now: Date };

async function Calendars({ staff, form, now }: CalendarsProps) {
  const [consultant, calendars, clashes] = await Promise.all([
    findConsultant(database(), staff.id, localDateAt(now, staff.timeZone)),
    listCalendarFeeds(database(), staff.id, now),
    listClashes(database(), staff.id, now),
  ]);
  if (consultant === null) {
    const { title, cause, action } = words.notYet;
    return <EmptyState title={title} cause={cause} action={<ButtonLink href="/staff/hours">{action}</ButtonLink>} />;
  }
  return (
    <>
      <HoursPart id="calendars" title={words.caption}>
        <p>{calendars.length === 0 ? words.none : words.everyTenMinutes}</p>
        <ClashNotice calls={clashes} zone={staff.timeZone} />
        <CalendarList calendars={calendars} zone={staff.timeZone} />
      </HoursPart>
      <HoursPart id="add" title={words.add.title}>
        <CalendarForm typed={form.valueOf} problemOf={form.problemOf} />
      </HoursPart>
    </>
  );
}
