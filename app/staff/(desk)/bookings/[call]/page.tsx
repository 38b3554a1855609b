import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { formState, type Query } from "@/app/staff/form-state";
import { callState } from "@/components/booking/call-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Stack } from "@/components/ui/stack";
import { SummaryList } from "@/components/ui/summary-list";
import { referenceOf, type Booking } from "@/lib/booking/booking";
import { callChoice } from "@/lib/booking/input";
import { whoOf } from "@/lib/booking/invite";
import { findBooking } from "@/lib/booking/queries/find-booking";
import { assignmentWords } from "@/lib/booking/words";
import { callDeskWords } from "@/lib/booking/words/desk";
import { database } from "@/lib/database";
import { requireStaff } from "@/lib/staff/session";
import { instantWords } from "@/lib/time/display";

const { call: words, list, cancelled } = callDeskWords.en;

type Props = { readonly params: Promise<{ readonly call: string }>; readonly searchParams: Query };

export const metadata: Metadata = { title: list.pageTitle };

export default async function CallPage({ params, searchParams }: Props) {
  const choice = callChoice.safeParse(await params);
  const staff = await requireStaff(choice.success ? `/staff/bookings/${choice.data.call}` : "/staff/bookings");
  const booking = (choice.success ? await findBooking(database(), choice.data.call) : null) ?? notFound();
  const form = await formState(searchParams);
  const who = whoOf(booking, "en");
  const isAhead = booking.status === "confirmed" && booking.startsAt > new Date();
  return (
    <Container width="form">
      <Breadcrumb trail={[{ href: "/staff/bookings", label: list.title }]} current={who} />
      <ErrorSummary problems={form.problems} />
      {(await searchParams)["done"] === "cancelled" && (
        <Notice tone="success" isAnswer>
          <p>{cancelled}</p>
        </Notice>
      )}
      <PageHeader eyebrow={words.eyebrow} title={who} lead={instantWords(booking.startsAt, staff.timeZone)} />
      <SummaryList rows={rowsOf(booking)} />
      {isAhead && <CancelByStaff uid={booking.uid} who={who} reason={form.valueOf("reason")} />}
    </Container>
  );
}

function rowsOf(booking: Booking) {
  const { leadId, assignment, consultantZone, reason } = booking;
  const why = assignment === null ? null : assignmentWords(assignment.reason, consultantZone);
  return [
    { term: words.state, detail: callState(booking) },
    ...(reason === null ? [] : [{ term: words.reason, detail: reason }]),
    { term: words.visitorTime, detail: instantWords(booking.startsAt, booking.visitorZone) },
    { term: list.columns.consultant, detail: booking.consultantName },
    ...(why === null ? [] : [{ term: words.why, detail: why }]),
    { term: words.where, detail: <a href={booking.meetingUrl}>{booking.meetingUrl}</a> },
    { term: words.note, detail: booking.note ?? undefined },
    { term: words.brief, detail: booking.brief ?? undefined },
    ...(leadId === null ? [] : [{ term: words.lead, detail: <a href={`/staff/leads/${leadId}`}>{words.openLead}</a> }]),
    { term: words.reference, detail: referenceOf(booking.uid) },
  ];
}

type CancelProps = { readonly uid: string; readonly who: string; readonly reason: string | undefined };

function CancelByStaff({ uid, who, reason }: CancelProps) {
  return (
    <Disclosure id="cancel" title={words.cancelTitle} isOpen={reason !== undefined}>
      <form method="post" action="/staff/bookings/cancel" noValidate>
        <Stack gap="large">
          <input type="hidden" name="call" value={uid} />
          <TextField label={words.cancelReason} name="reason" isOptional defaultValue={reason} autoComplete="off" />
          <div>
            <Button variant="danger">{words.cancel(who)}</Button>
          </div>
        </Stack>
      </form>
    </Disclosure>
  );
}
