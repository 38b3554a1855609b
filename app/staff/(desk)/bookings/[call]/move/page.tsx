import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { timesForPage } from "@/app/(site)/book/times-for-page";
import { callOf, deskCallPath } from "@/app/staff/(desk)/bookings/call-of";
import { formState, type FormState, type Query } from "@/app/staff/form-state";
import { AnyTimeForm } from "@/components/booking/desk/any-time-form";
import { ConsultantChoice } from "@/components/booking/desk/consultant-choice";
import { FreeTimes, type ChoiceForm } from "@/components/booking/free-times";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Container } from "@/components/ui/container";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { Stack } from "@/components/ui/stack";
import { whyNotChangeable, type Booking } from "@/lib/booking/booking";
import { callsQuery } from "@/lib/booking/input/desk";
import type { ConsultantName } from "@/lib/booking/consultant";
import { timesView, type TimesView } from "@/lib/booking/input/times";
import { whoOf } from "@/lib/booking/invite";
import { listConsultants } from "@/lib/booking/queries/list-consultants";
import { callDeskWords } from "@/lib/booking/words/desk";
import { database } from "@/lib/database";
import { requireStaff } from "@/lib/staff/session";
import { instantWords } from "@/lib/time/display";

const { move: words, list } = callDeskWords.en;

const otherTimes = "/staff/bookings/move/times";

type Props = { readonly params: Promise<{ readonly call: string }>; readonly searchParams: Query };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await formState(searchParams)).title(words.pageTitle) };
}

/** Another time for a call: one of those that are offered, with any consultant, or any time at all for a reason. */
export default async function MoveCallPage({ params, searchParams }: Props) {
  const { call } = await params;
  const path = deskCallPath(call);
  const staff = await requireStaff(path);
  const [booking, query, form, consultants] = await Promise.all([
    callOf(call),
    searchParams,
    formState(searchParams),
    listConsultants(database()),
  ]);
  if (whyNotChangeable(booking, new Date(), true) !== null) redirect(path);
  const who = callsQuery.parse(query).who ?? booking.consultantId;
  const zone = staff.timeZone;
  const trail = [
    { href: "/staff/bookings", label: list.title },
    { href: path, label: whoOf(booking, "en") },
  ];
  return (
    <Container width="wide">
      <Breadcrumb trail={trail} current={words.title} />
      <ErrorSummary problems={form.problems} />
      <PageHeader title={words.title} lead={words.now(instantWords(booking.startsAt, zone))} />
      <Stack gap="large">
        <OtherTimes booking={booking} {...{ who, consultants }} view={{ ...timesView(query), zone }} form={form} />
        <AnyTimeForm uid={booking.uid} {...{ who, consultants }} typed={form.valueOf} problemOf={form.problemOf} />
      </Stack>
    </Container>
  );
}

type OtherTimesProps = {
  readonly booking: Booking;
  readonly who: string;
  readonly consultants: readonly ConsultantName[];
  readonly view: TimesView & { readonly zone: string };
  readonly form: FormState;
};

async function OtherTimes({ booking, who, consultants, view, form }: OtherTimesProps) {
  const taken = form.problemOf("start") === undefined ? undefined : form.valueOf("start");
  const asked = { view, now: new Date(), ownBookingId: booking.id, taken, consultantId: who };
  const { times } = await timesForPage(asked);
  const choiceProps = { who, consultants, words };
  if (times.earliest === null) {
    return (
      <form method="get">
        <Stack gap="large">
          <ConsultantChoice {...choiceProps} />
          <p>{words.noTimes}</p>
        </Stack>
      </form>
    );
  }
  const choice: ChoiceForm = {
    page: `${deskCallPath(booking.uid)}/move?${new URLSearchParams({ who })}`,
    action: "/staff/bookings/move",
    otherTimes,
    choice: <ConsultantChoice {...choiceProps} otherTimes={{ action: otherTimes, from: times.fromOn }} />,
    hidden: { call: booking.uid },
    fields: (
      <TextField
        label={words.reason}
        name="reason"
        isOptional
        autoComplete="off"
        defaultValue={form.valueOf("reason")}
        error={form.problemOf("reason")}
      />
    ),
    go: words.go,
    goHint: words.goHint,
  };
  return <FreeTimes times={times} view={view} form={choice} chosen={null} />;
}
