import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { timesForPage } from "@/app/(site)/book/times-for-page";
import { formState, type Query } from "@/app/staff/form-state";
import { FreeTimes, NoTimes, type ChoiceForm } from "@/components/booking/free-times";
import { TimesFilter } from "@/components/booking/times-filter";
import { ZoneWords } from "@/components/booking/zone-words";
import { BackLink } from "@/components/ui/breadcrumb";
import { Container } from "@/components/ui/container";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHeader } from "@/components/ui/page-header";
import { Stack } from "@/components/ui/stack";
import { whyNotChangeable } from "@/lib/booking/booking";
import { callPath, timesQuery, timesView } from "@/lib/booking/input/times";
import { findBookingByLink } from "@/lib/booking/queries/find-booking";
import { bookingWords } from "@/lib/booking/words/pages";
import { zoneOptions } from "@/lib/booking/zone-options";
import { canSendMail } from "@/lib/config/config";
import { database } from "@/lib/database";
import { instantWords } from "@/lib/time/display";

const { move: words } = bookingWords.en;

type Props = { readonly params: Promise<{ readonly token: string }>; readonly searchParams: Query };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { title } = await formState(searchParams);
  return { title: title(words.pageTitle), robots: { index: false, follow: false } };
}

export default async function MovePage({ params, searchParams }: Props) {
  const { token } = await params;
  const now = new Date();
  const booking = await findBookingByLink(database(), token);
  if (booking === null) notFound();
  if (whyNotChangeable(booking, now, false) !== null) redirect(callPath(token));
  const form = await formState(searchParams);
  const asked = timesView(await searchParams);
  const view = { ...asked, zone: asked.zone ?? booking.visitorZone };
  const taken = form.problemOf("start") === undefined ? undefined : form.valueOf("start");
  const { times } = await timesForPage({ view, now, ownBookingId: booking.id, taken });
  const page = `${callPath(token)}/move`;
  const choice: ChoiceForm = {
    page,
    action: "/booking/move",
    hidden: { token, zone: view.zone, clock: view.clock },
    go: words.go,
    goHint: words.goHint,
  };
  return (
    <Container>
      <ErrorSummary problems={form.problems} />
      <BackLink href={callPath(token)}>{words.back}</BackLink>
      <PageHeader
        eyebrow={words.eyebrow}
        title={words.title}
        lead={`${words.now}: ${instantWords(booking.startsAt, view.zone, { clock: view.clock })}.`}
      />
      <Stack gap="large">
        <TimesFilter
          action={page}
          view={view}
          zone={view.zone}
          choices={zoneOptions(now, view.zone, view.hasAllZones)}
        />
        {times.earliest === null ? (
          <NoTimes
            hasTeam
            isMailSent={canSendMail()}
            waitingHref={`/book/waiting?${timesQuery({ zone: view.zone })}`}
          />
        ) : (
          <>
            <ZoneWords zone={view.zone} now={now} times={times} isDetected={false} />
            <FreeTimes times={times} view={view} form={choice} chosen={null} />
          </>
        )}
      </Stack>
    </Container>
  );
}
