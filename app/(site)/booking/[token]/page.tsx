import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { resultOfCall } from "@/app/(site)/book/known-visitor";
import { formState, type FormState, type Query } from "@/app/staff/form-state";
import { AddToCalendar } from "@/components/booking/add-to-calendar";
import { CallTimes } from "@/components/booking/call-times";
import { CancelForm } from "@/components/booking/cancel-form";
import { NextSteps } from "@/components/booking/next-steps";
import { ButtonLink } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Stack } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";
import { changeableUntil, phaseOf, referenceOf, whyNotChangeable, type Booking } from "@/lib/booking/booking";
import { timesQuery } from "@/lib/booking/input/times";
import { calendarLinksOf } from "@/lib/booking/invite";
import { findBookingByLink } from "@/lib/booking/queries/find-booking";
import { remindersAhead } from "@/lib/booking/reminders";
import { bookingAnswers, bookingWords } from "@/lib/booking/words/pages";
import { canSendMail, company, sender } from "@/lib/config/config";
import { database } from "@/lib/database";
import { instantWords } from "@/lib/time/display";

const { call: words } = bookingWords.en;

type Props = { readonly params: Promise<{ readonly token: string }>; readonly searchParams: Query };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { title } = await formState(searchParams);
  return { title: title(words.pageTitle), robots: { index: false, follow: false } };
}

/** The confirmation, and for the rest of the call's life the place to look at it, move it and cancel it. Opening it changes nothing. */
export default async function CallPage({ params, searchParams }: Props) {
  const { token } = await params;
  const booking = await findBookingByLink(database(), token);
  if (booking === null) notFound();
  const form = await formState(searchParams);
  const answer = bookingAnswers("en", (await searchParams)["done"], canSendMail());
  const now = new Date();
  const { title, lead } = stateWords(booking, now);
  const phase = booking.status === "cancelled" ? "over" : phaseOf(booking, now);
  return (
    <Container width="form">
      <ErrorSummary problems={form.problems} />
      {answer && (
        <Notice tone="success" isAnswer>
          <p>{answer}</p>
        </Notice>
      )}
      <PageHeader eyebrow={words.eyebrow} title={title} lead={lead}>
        {phase === "now" && (
          <ButtonLink href={booking.meetingUrl} size="large">
            {words.joinNow}
          </ButtonLink>
        )}
      </PageHeader>
      <CallTimes
        startsAt={booking.startsAt}
        endsAt={booking.endsAt}
        visitorZone={booking.visitorZone}
        consultant={{ name: booking.consultantName, zone: booking.consultantZone }}
        more={[
          ...(phase === "over" ? [] : [{ term: words.where, detail: <a href={booking.meetingUrl}>{words.join}</a> }]),
          { term: words.reference, detail: referenceOf(booking.uid) },
        ]}
      />
      {phase !== "over" && booking.startsAt > now && (
        <Stack gap="large">
          <AddToCalendar links={calendarLinksOf(booking, sender())} fileHref={`/booking/${token}/invite.ics`} />
          <NextSteps reminders={remindersAhead(booking.startsAt, now)} isMailSent={canSendMail()} />
          <Changes booking={booking} token={token} now={now} form={form} />
        </Stack>
      )}
      {phase === "over" && <AnotherCall booking={booking} />}
    </Container>
  );
}

/** The way to another call, with the result that this one was booked from: its agenda belongs to that call, too. */
async function AnotherCall({ booking }: { readonly booking: Booking }) {
  const result = await resultOfCall(booking);
  return (
    <p>
      <TextLink href={`/book?${timesQuery({ zone: booking.visitorZone, result })}`} variant="onward">
        {words.again}
      </TextLink>
    </p>
  );
}

function stateWords(booking: Booking, now: Date) {
  const isMailSent = canSendMail();
  if (booking.status === "cancelled")
    return { title: words.cancelled, lead: isMailSent ? words.cancelledLead : words.cancelledWithoutMail };
  const phase = phaseOf(booking, now);
  if (phase === "ahead") return { title: words.booked, lead: isMailSent ? words.lead : words.leadWithoutMail };
  if (phase === "now") return { title: words.now, lead: words.nowLead(booking.consultantName) };
  if (booking.attendance === "missed") return { title: words.missed, lead: words.missedLead };
  return { title: words.over, lead: words.overLead };
}

type ChangesProps = {
  readonly booking: Booking;
  readonly token: string;
  readonly now: Date;
  readonly form: FormState;
};

/** Moving and cancelling, until the notice; afterwards where to write. */
function Changes({ booking, token, now, form }: ChangesProps) {
  const { startsAt, visitorZone } = booking;
  const isChangeable = whyNotChangeable(booking, now, false) === null;
  return (
    <section aria-labelledby="change">
      <Stack>
        <h2 id="change">{words.changeTitle}</h2>
        {isChangeable ? (
          <>
            <p>{words.changeUntil(instantWords(changeableUntil(booking), visitorZone))}</p>
            <p>
              <ButtonLink href={`/booking/${token}/move?${timesQuery({ zone: visitorZone })}`} variant="secondary">
                {words.move}
              </ButtonLink>
            </p>
            <CancelForm
              token={token}
              when={instantWords(startsAt, visitorZone)}
              reason={form.valueOf("reason")}
              problem={form.problemOf("reason")}
            />
          </>
        ) : (
          <p>{words.tooLate(company().email)}</p>
        )}
      </Stack>
    </section>
  );
}
