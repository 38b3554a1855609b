import type { Metadata } from "next";
import { headers } from "next/headers";
import { heldToken } from "@/app/(site)/book/hold-cookie";
import { OwnHold } from "@/app/(site)/book/own-hold";
import { originOfVisit } from "@/app/(site)/book/origin";
import { timesForPage, type TimesForPage } from "@/app/(site)/book/times-for-page";
import { formState, type FormState, type Query } from "@/app/staff/form-state";
import { BookingLayout } from "@/components/booking/booking-layout";
import { Expectations } from "@/components/booking/expectations";
import { Earliest, FreeTimes, NothingSuits, NoTimes, type ChoiceForm } from "@/components/booking/free-times";
import { TimesFilter } from "@/components/booking/times-filter";
import { ZoneWords } from "@/components/booking/zone-words";
import { Container } from "@/components/ui/container";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { timesQuery, timesView, type TimesView } from "@/lib/booking/input/times";
import { findHold, type HeldTime } from "@/lib/booking/queries/find-hold";
import { bookingWords } from "@/lib/booking/words/pages";
import { zoneOptions } from "@/lib/booking/zone-options";
import { canSendMail } from "@/lib/config/config";
import { database } from "@/lib/database";

const { book: words } = bookingWords.en;

type Props = { readonly searchParams: Query };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { title } = await formState(searchParams);
  return { title: title(words.pageTitle), description: words.description, alternates: { canonical: "/book" } };
}

export default async function BookPage({ searchParams }: Props) {
  const query = await searchParams;
  const now = new Date();
  const [form, token] = await Promise.all([formState(searchParams), heldToken()]);
  const hold = token === null ? null : await findHold(database(), token, now);
  const view = await withOrigin(timesView(query), query);
  const taken = form.problemOf("start") === undefined ? undefined : form.valueOf("start");
  const found = await timesForPage({ view, now, ownBookingId: hold?.id ?? null, taken });
  const lengths = found.team.map(({ rules }) => rules.durationMinutes);
  return (
    <Container>
      <ErrorSummary problems={form.problems} />
      <PageHeader eyebrow={words.eyebrow} title={words.title} lead={words.lead(lengths)} />
      <BookingLayout aside={<Expectations lengths={lengths} />}>
        {query["done"] === "released" && (
          <Notice tone="success" isAnswer>
            <p>{words.released}</p>
          </Notice>
        )}
        <Times view={view} form={form} hold={hold} now={now} found={found} />
      </BookingLayout>
    </Container>
  );
}

/** The origin of the visit: what an earlier step handed on, else what this request tells. */
async function withOrigin(view: TimesView, query: Awaited<Query>): Promise<TimesView> {
  return { ...view, origin: view.origin ?? originOfVisit(query, await headers()) };
}

type TimesProps = {
  readonly view: TimesView;
  readonly form: FormState;
  readonly hold: HeldTime | null;
  readonly now: Date;
  readonly found: TimesForPage;
};

function Times({ view, form, hold, now, found: { zone, team, times } }: TimesProps) {
  const { clock, result, origin } = view;
  // What was typed before a time was lost travels on under the name of that form.
  const kept = view.kept ?? form.valueOf("kept") ?? null;
  const choice: ChoiceForm = {
    page: "/book",
    action: "/book/hold",
    hidden: { zone, clock, result, origin, kept },
    go: words.go,
    goHint: words.goHint,
  };
  const waitingHref = `/book/waiting?${timesQuery({ zone, origin, result })}`;
  return (
    <>
      {hold !== null && <OwnHold hold={hold} view={view} zone={zone} />}
      <TimesFilter action="/book" view={view} zone={zone} choices={zoneOptions(now, zone, view.hasAllZones)} />
      {times.earliest === null ? (
        <NoTimes hasTeam={team.length > 0} isMailSent={canSendMail()} waitingHref={waitingHref} />
      ) : (
        <>
          <ZoneWords zone={zone} now={now} times={times} isDetected={view.zone === null} />
          <Earliest on={times.earliest.on} time={times.earliest.time} form={choice} />
          <FreeTimes times={times} view={{ ...view, zone }} form={choice} chosen={hold?.startsAt ?? null} />
          <NothingSuits href={waitingHref} />
        </>
      )}
    </>
  );
}
