import type { Metadata } from "next";
import { callOf, deskCallPath } from "@/app/staff/(desk)/bookings/call-of";
import { formState, type FormState, type Query } from "@/app/staff/form-state";
import { ChangeByStaff, MarkByStaff, PlaceByStaff, VoiceOfCall } from "@/components/booking/desk/call-actions";
import { CallState } from "@/components/booking/desk/call-state";
import { CallBriefView } from "@/components/leads/call-brief";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Container } from "@/components/ui/container";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Stack } from "@/components/ui/stack";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { findBriefOfSubmission } from "@/lib/assessment/queries";
import { referenceOf, type Booking } from "@/lib/booking/booking";
import { whoOf } from "@/lib/booking/invite";
import { assignmentWords } from "@/lib/booking/words";
import { callAnswers, callDeskWords } from "@/lib/booking/words/desk";
import { canSendMail } from "@/lib/config/config";
import { database } from "@/lib/database";
import { requireStaff } from "@/lib/staff/session";
import { instantWords } from "@/lib/time/display";
import { findStateOfVoice } from "@/lib/voices/queries";

const { call: words, list } = callDeskWords.en;

type Props = { readonly params: Promise<{ readonly call: string }>; readonly searchParams: Query };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { call } = await params;
  await requireStaff(deskCallPath(call));
  const booking = await callOf(call);
  return { title: (await formState(searchParams)).title(words.pageTitle(whoOf(booking, "en"))) };
}

export default async function CallPage({ params, searchParams }: Props) {
  const { call } = await params;
  const staff = await requireStaff(deskCallPath(call));
  const booking = await callOf(call);
  const [form, voice] = await Promise.all([formState(searchParams), findStateOfVoice(database(), booking.id)]);
  const answer = callAnswers("en", (await searchParams)["done"], canSendMail());
  const who = whoOf(booking, "en");
  return (
    <Container width="form">
      <Breadcrumb trail={[{ href: "/staff/bookings", label: list.title }]} current={who} />
      <ErrorSummary problems={form.problems} />
      {answer && (
        <Notice tone="success" isAnswer>
          <p>{answer}</p>
        </Notice>
      )}
      <PageHeader eyebrow={words.eyebrow} title={who} lead={instantWords(booking.startsAt, staff.timeZone)} />
      <Stack gap="large">
        <SummaryList rows={rowsOf(booking)} />
        <AssessmentOfCall submissionId={booking.submissionId} />
        {booking.status === "confirmed" && <ForStaff booking={booking} form={form} now={new Date()} />}
        {booking.attendance === "came" && booking.leadId !== null && (
          <VoiceOfCall bookingId={booking.id} state={voice} />
        )}
        {booking.consultantId === staff.id && (
          <p>
            <TextLink href="/staff/hours#rules">{words.otherMeeting}</TextLink>
          </p>
        )}
      </Stack>
    </Container>
  );
}

/** The result that the call was booked from: verdict, agenda and every answer. */
async function AssessmentOfCall({ submissionId }: Pick<Booking, "submissionId">) {
  const brief = submissionId === null ? null : await findBriefOfSubmission(database(), submissionId);
  if (brief === null) return null;
  return (
    <section aria-labelledby="assessment">
      <Stack>
        <h2 id="assessment">{words.brief}</h2>
        <CallBriefView brief={brief} isOpen />
      </Stack>
    </section>
  );
}

type ForStaffProps = { readonly booking: Booking; readonly form: FormState; readonly now: Date };

/** What staff can do about a call that was not cancelled: before it, while it lasts, and once it has begun. */
function ForStaff({ booking, form, now }: ForStaffProps) {
  const hasBegun = booking.startsAt <= now;
  return (
    <>
      {!hasBegun && (
        <ChangeByStaff
          uid={booking.uid}
          who={whoOf(booking, "en")}
          reason={form.valueOf("reason")}
          problem={form.problemOf("reason")}
        />
      )}
      {booking.endsAt > now && (
        <PlaceByStaff
          uid={booking.uid}
          meetingUrl={form.valueOf("meetingUrl") ?? booking.meetingUrl}
          problem={form.problemOf("meetingUrl")}
        />
      )}
      {hasBegun && <MarkByStaff call={booking} />}
    </>
  );
}

function rowsOf(booking: Booking) {
  const { leadId, assignment, consultantZone, reason } = booking;
  const why = assignment === null ? null : assignmentWords(assignment.reason, consultantZone);
  return [
    { term: words.state, detail: <CallState call={booking} /> },
    ...(reason === null ? [] : [{ term: words.reason, detail: reason }]),
    { term: words.visitorTime, detail: instantWords(booking.startsAt, booking.visitorZone) },
    { term: list.columns.consultant, detail: booking.consultantName },
    ...(why === null ? [] : [{ term: words.why, detail: why }]),
    { term: words.where, detail: <a href={booking.meetingUrl}>{booking.meetingUrl}</a> },
    { term: words.company, detail: booking.visitorCompany ?? undefined },
    { term: words.phone, detail: booking.visitorPhone ?? undefined },
    { term: words.note, detail: booking.note ?? undefined },
    { term: words.brief, detail: booking.brief ?? undefined },
    ...(leadId === null ? [] : [{ term: words.lead, detail: <a href={`/staff/leads/${leadId}`}>{words.openLead}</a> }]),
    { term: words.reference, detail: referenceOf(booking.uid) },
  ];
}
