import type { Metadata } from "next";
import type { Query } from "@/app/staff/form-state";
import { CallDays } from "@/components/booking/desk/call-days";
import { CallLook } from "@/components/booking/desk/call-look";
import { CallTable } from "@/components/booking/desk/call-table";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { callsByDay, callsPeriod, type CallsLook } from "@/lib/booking/desk-calendar";
import { callsQuery } from "@/lib/booking/input/desk";
import { listBookings } from "@/lib/booking/queries/list-bookings";
import { listConsultants } from "@/lib/booking/queries/list-consultants";
import { callDeskWords } from "@/lib/booking/words/desk";
import { database } from "@/lib/database";
import { requireStaff } from "@/lib/staff/session";
import { localDateWords, placeWords } from "@/lib/time/display";
import { addDays } from "@/lib/time/local-date";
import { localDateAt, startOfLocalDay } from "@/lib/time/wall-time";

const { list: words } = callDeskWords.en;

export const metadata: Metadata = { title: words.pageTitle };

/** The calls of some days: a week or a day as a calendar, four weeks as a list. */
export default async function CallsPage({ searchParams }: { readonly searchParams: Query }) {
  const staff = await requireStaff("/staff/bookings");
  const now = new Date();
  const zone = staff.timeZone;
  const todayOn = localDateAt(now, zone);
  const { view, on, who } = callsQuery.parse(await searchParams);
  const look: CallsLook = { view, on: on ?? todayOn, who: who ?? null };
  const { fromOn, toOn } = callsPeriod(look);
  const [consultants, calls] = await Promise.all([
    listConsultants(database()),
    listBookings(database(), {
      from: startOfLocalDay(fromOn, zone),
      until: startOfLocalDay(addDays(toOn, 1), zone),
      consultantId: look.who ?? undefined,
    }),
  ]);
  const caption = words.caption(localDateWords(fromOn), localDateWords(toOn));
  return (
    <Container width="wide">
      <PageHeader title={words.title} lead={view === "day" ? undefined : caption}>
        <p>{words.onClock(placeWords(now, zone))}</p>
        <ButtonRow>
          <ButtonLink href="/staff/bookings/new">{words.book}</ButtonLink>
          <TextLink href="/staff/hours#why">{words.why}</TextLink>
        </ButtonRow>
      </PageHeader>
      <CallLook look={look} todayOn={todayOn} consultants={consultants} />
      {view !== "list" && (
        <CallDays days={callsByDay(calls, { fromOn, toOn, zone })} look={look} todayOn={todayOn} zone={zone} />
      )}
      {view === "list" && calls.length > 0 && <CallTable calls={calls} zone={zone} caption={caption} />}
      {view === "list" && calls.length === 0 && <EmptyState {...words.none} />}
    </Container>
  );
}
