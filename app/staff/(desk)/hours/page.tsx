import type { Metadata } from "next";
import { callsElsewhere, callsOutsideHours, feedOf, whyOf } from "@/app/staff/(desk)/hours/hours-facts";
import { formState, type FormState, type Query } from "@/app/staff/form-state";
import { CallsElsewhere } from "@/components/booking/hours/calls-elsewhere";
import { CallsOutsideHours } from "@/components/booking/hours/calls-outside-hours";
import { DaysOfTheirOwn, TimesAway } from "@/components/booking/hours/days-of-their-own";
import { FeedAddress } from "@/components/booking/hours/feed-address";
import { HolidaySuggestions } from "@/components/booking/hours/holiday-suggestions";
import { HoursPart } from "@/components/booking/hours/hours-part";
import { OtherCalendars } from "@/components/booking/hours/other-calendars";
import { RoomMissing } from "@/components/booking/hours/room-missing";
import { RulesForm } from "@/components/booking/hours/rules-form";
import { StartTakingCalls } from "@/components/booking/hours/start-taking-calls";
import { WeeklyHoursForm } from "@/components/booking/hours/weekly-hours-form";
import { WhyNot } from "@/components/booking/hours/why-not";
import { Container } from "@/components/ui/container";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { holidayRegions, holidaysAfter, holidaySources } from "@/lib/booking/holidays";
import type { ConsultantPage } from "@/lib/booking/consultant";
import { findConsultant } from "@/lib/booking/queries/find-consultant";
import { listCalendarFeeds } from "@/lib/booking/queries/list-calendar-feeds";
import { calendarWords } from "@/lib/booking/words/calendars";
import { hoursAnswers, hoursWords } from "@/lib/booking/words/hours";
import { database } from "@/lib/database";
import { requireStaff } from "@/lib/staff/session";
import { placeWords } from "@/lib/time/display";
import { localDateAt } from "@/lib/time/wall-time";
import { zoneDataVersion } from "@/lib/time/zone-rules";

const words = hoursWords.en;

type Props = { readonly searchParams: Query };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await formState(searchParams)).title(words.pageTitle) };
}

export default async function HoursPage({ searchParams }: Props) {
  const staff = await requireStaff("/staff/hours");
  const query = await searchParams;
  const now = new Date();
  const todayOn = localDateAt(now, staff.timeZone);
  const [consultant, form, why, calendars, outside] = await Promise.all([
    findConsultant(database(), staff.id, todayOn),
    formState(searchParams),
    whyOf(staff, query, now),
    listCalendarFeeds(database(), staff.id, now),
    callsOutsideHours(staff, now),
  ]);
  const elsewhere = await callsElsewhere(staff, consultant, now);
  const answer = hoursAnswers("en", query["done"]);
  return (
    <Container width="wide">
      <ErrorSummary problems={form.problems} />
      {answer && (
        <Notice tone="success" isAnswer>
          <p>{answer}</p>
        </Notice>
      )}
      <PageHeader title={words.title} lead={words.lead(placeWords(now, staff.timeZone))}>
        <TextLink href="/staff/account">{words.changeZone}</TextLink>
      </PageHeader>
      {consultant === null ? (
        <StartTakingCalls typed={form.valueOf("meetingUrl")} problem={form.problemOf("meetingUrl")} />
      ) : (
        <>
          {!consultant.isBookable && (
            <Notice tone="warning">
              <p>{words.paused}</p>
            </Notice>
          )}
          {consultant.isBookable && consultant.meetingUrl === null && <RoomMissing />}
          <CallsOutsideHours calls={outside} zone={staff.timeZone} />
          <CallsElsewhere calls={elsewhere} meetingUrl={consultant.meetingUrl} zone={staff.timeZone} />
          <Parts consultant={consultant} form={form} todayOn={todayOn} />
          <HoursPart id="calendars" title={calendarWords.en.onHours.title}>
            <OtherCalendars calendars={calendars} />
          </HoursPart>
          <HoursPart id="feed" title={words.feed.title}>
            <FeedAddress feed={feedOf(staff.id, consultant)} zone={staff.timeZone} />
          </HoursPart>
        </>
      )}
      {why.consultants.length > 0 && (
        <HoursPart id="why" title={words.why.title}>
          <WhyNot {...why} />
        </HoursPart>
      )}
      <p>{words.zoneData(zoneDataVersion)}</p>
    </Container>
  );
}

type PartsProps = {
  readonly consultant: ConsultantPage;
  readonly form: FormState;
  readonly todayOn: string;
};

function Parts({ consultant, form, todayOn }: PartsProps) {
  const { weekly, rules, overrides, away, specialisms, meetingUrl, isBookable, holidayRegion } = consultant;
  const state = { typed: form.valueOf, problemOf: form.problemOf };
  const known = new Set(overrides.map(({ on }) => on));
  const isAway = (on: string) => away.some(({ fromOn, untilOn }) => fromOn <= on && on <= untilOn);
  const open =
    holidayRegion === null
      ? []
      : holidaysAfter(holidayRegion, todayOn).filter(({ on }) => !known.has(on) && !isAway(on));
  return (
    <>
      <HoursPart id="weekly" title={words.weekly.title}>
        <WeeklyHoursForm weekly={weekly} {...state} />
      </HoursPart>
      <HoursPart id="rules" title={words.rules.title}>
        <RulesForm rules={rules} known={specialisms} meetingUrl={meetingUrl} isBookable={isBookable} {...state} />
      </HoursPart>
      <HoursPart id="days" title={words.days.title}>
        <DaysOfTheirOwn overrides={overrides} {...state} />
      </HoursPart>
      <HoursPart id="away" title={words.away.title}>
        <TimesAway away={away} {...state} />
      </HoursPart>
      <HoursPart id="holidays" title={words.holidays.title}>
        <HolidaySuggestions
          regions={holidayRegions()}
          region={holidayRegion}
          open={open}
          sources={holidayRegion === null ? [] : holidaySources(holidayRegion)}
        />
      </HoursPart>
    </>
  );
}
