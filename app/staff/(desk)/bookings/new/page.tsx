import type { Metadata } from "next";
import { timesForPage } from "@/app/(site)/book/times-for-page";
import { formState, type FormState, type Query } from "@/app/staff/form-state";
import { ConsultantChoice } from "@/components/booking/desk/consultant-choice";
import { VisitorFields } from "@/components/booking/desk/visitor-fields";
import { FreeTimes, HiddenFields, type ChoiceForm } from "@/components/booking/free-times";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Container } from "@/components/ui/container";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHeader } from "@/components/ui/page-header";
import { Stack } from "@/components/ui/stack";
import { bookingFor } from "@/lib/booking/input/desk";
import { timesView, type TimesView } from "@/lib/booking/input/times";
import { listBookingsOfLead } from "@/lib/booking/queries/list-bookings";
import { listConsultants } from "@/lib/booking/queries/list-consultants";
import { callDeskWords } from "@/lib/booking/words/desk";
import { zoneOptions } from "@/lib/booking/zone-options";
import { database } from "@/lib/database";
import { findLead } from "@/lib/leads/queries";
import { requireStaff } from "@/lib/staff/session";

const { book: words, list } = callDeskWords.en;

const otherTimes = "/staff/bookings/book/times";

type Props = { readonly searchParams: Query };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await formState(searchParams)).title(words.pageTitle) };
}

/** A call for somebody who did not book it themselves: a lead, or anybody with an address. */
export default async function BookForSomebodyPage({ searchParams }: Props) {
  const staff = await requireStaff("/staff/bookings/new");
  const [query, form] = await Promise.all([searchParams, formState(searchParams)]);
  const chosen = bookingFor.parse(query);
  return (
    <Container width="wide">
      <Breadcrumb trail={[{ href: "/staff/bookings", label: list.title }]} current={words.title} />
      <ErrorSummary problems={form.problems} />
      <PageHeader title={words.title} lead={words.lead} />
      <Stack gap="large">
        <TimesAndVisitor chosen={chosen} view={{ ...timesView(query), zone: staff.timeZone }} form={form} />
      </Stack>
    </Container>
  );
}

type TimesAndVisitorProps = {
  readonly chosen: { readonly lead: string; readonly who: string };
  readonly view: TimesView & { readonly zone: string };
  readonly form: FormState;
};

async function TimesAndVisitor({ chosen, view, form }: TimesAndVisitorProps) {
  const now = new Date();
  const taken = form.problemOf("start") === undefined ? undefined : form.valueOf("start");
  const [{ times }, known, consultants] = await Promise.all([
    timesForPage({ view, now, ownBookingId: null, taken, consultantId: chosen.who || undefined }),
    knownOf(chosen.lead, view.zone),
    listConsultants(database()),
  ]);
  const { who, lead } = chosen;
  const choiceProps = { who, consultants, anybody: words.anybody, words };
  if (times.earliest === null) {
    return (
      <form method="get" action="/staff/bookings/new">
        <Stack gap="large">
          <HiddenFields values={{ lead }} />
          <ConsultantChoice {...choiceProps} />
          <p>{words.noTimes}</p>
        </Stack>
      </form>
    );
  }
  const zone = form.valueOf("zone") ?? known.zone;
  const values = {
    name: form.valueOf("name") ?? known.name,
    email: form.valueOf("email") ?? known.email,
    note: form.valueOf("note") ?? "",
  };
  const choice: ChoiceForm = {
    page: `/staff/bookings/new?${new URLSearchParams(chosen)}`,
    action: "/staff/bookings/book",
    otherTimes,
    choice: <ConsultantChoice {...choiceProps} otherTimes={{ action: otherTimes, from: times.fromOn }} />,
    hidden: { lead, formKey: form.valueOf("formKey") ?? crypto.randomUUID() },
    fields: (
      <VisitorFields values={values} zone={zone} choices={zoneOptions(now, zone, true)} problemOf={form.problemOf} />
    ),
    go: words.go,
    goHint: words.goHint,
  };
  return <FreeTimes times={times} view={view} form={choice} chosen={null} />;
}

/** What is known of a lead already; the clock is that of their newest call. */
async function knownOf(leadId: string, usualZone: string) {
  if (leadId === "") return { name: "", email: "", zone: usualZone };
  const [lead, calls] = await Promise.all([findLead(database(), leadId), listBookingsOfLead(database(), leadId)]);
  return { name: lead?.name ?? "", email: lead?.email ?? "", zone: calls[0]?.visitorZone ?? usualZone };
}
