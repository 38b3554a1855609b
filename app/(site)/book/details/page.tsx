import type { Metadata } from "next";
import { cookies } from "next/headers";
import { NothingHere } from "@/app/(site)/nothing-here";
import { heldToken } from "@/app/(site)/book/hold-cookie";
import { ownCall } from "@/app/(site)/book/own-call";
import { OwnCallNotice } from "@/app/(site)/book/own-call-notice";
import { timesForPage } from "@/app/(site)/book/times-for-page";
import { formState, type FormState, type Query } from "@/app/staff/form-state";
import { CallTimes } from "@/components/booking/call-times";
import { ClockChangeWords } from "@/components/booking/clock-change-words";
import { DetailsForm } from "@/components/booking/details-form";
import { HiddenFields } from "@/components/booking/free-times";
import { HeldTime } from "@/components/booking/held-time";
import { TimeList } from "@/components/booking/time-list";
import { BackLink } from "@/components/ui/breadcrumb";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { startInput, timesQuery, timesView, type TimesView } from "@/lib/booking/input/times";
import { findHold, type HeldTime as Hold } from "@/lib/booking/queries/find-hold";
import { listTeam } from "@/lib/booking/queries/list-team";
import { freeAt } from "@/lib/booking/team";
import { bookingWords } from "@/lib/booking/words/pages";
import { canSendMail, company } from "@/lib/config/config";
import { database } from "@/lib/database";
import { readFlash } from "@/lib/http/flash";
import { knownPerson } from "@/lib/http/known-person";
import { consentText } from "@/lib/leads/words";

const { details: words, book } = bookingWords.en;

type Props = { readonly searchParams: Query };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { title } = await formState(searchParams);
  return { title: title(words.pageTitle), robots: { index: false } };
}

export default async function DetailsPage({ searchParams }: Props) {
  const query = await searchParams;
  const start = startInput.safeParse(query["at"]);
  const view = viewOf(query);
  if (!start.success || view.zone === null) return <NoTime />;
  const now = new Date();
  const [form, token, own] = await Promise.all([formState(searchParams), heldToken(), ownCall(now)]);
  const found = token === null ? null : await findHold(database(), token, now);
  const hold = found?.startsAt.getTime() === start.data.getTime() ? found : null;
  const { zone, clock, result, origin, kept } = view;
  return (
    <Container width="form">
      <DetailsForm
        values={await typedBefore(form, view)}
        isFollowUpTicked={form.valueOf("followUp") !== undefined}
        problems={form.problems}
        formKey={form.valueOf("formKey") ?? crypto.randomUUID()}
        isMailSent={canSendMail()}
        consentWording={consentText("follow-up", company().name).wording}
        header={
          <>
            <BackLink href={`/book?${timesQuery({ zone, clock, result, origin, kept })}`}>{words.back}</BackLink>
            <PageHeader eyebrow={words.eyebrow} title={words.title} />
            <OwnCallNotice own={own} startsAt={start.data} view={{ zone, clock }} />
          </>
        }
      >
        <HiddenFields values={{ zone, clock, result, origin }} />
        {form.problemOf("start") === undefined ? (
          <ChosenTime startsAt={start.data} view={{ ...view, zone }} hold={hold} now={now} />
        ) : (
          <OtherTimes taken={start.data} view={view} now={now} ownBookingId={found?.id ?? null} />
        )}
      </DetailsForm>
    </Container>
  );
}

/** What was typed goes along to the other times, under the name of this form or of the one before. */
function viewOf(query: Awaited<Query>): TimesView {
  const view = timesView(query);
  return { ...view, kept: timesView({ kept: query["flash"] }).kept ?? view.kept };
}

/** What was typed into this form or, before a time was lost, into another one; else what is known from an earlier one. */
async function typedBefore({ valueOf }: FormState, { kept }: TimesView) {
  const jar = await cookies();
  const [before, person] = await Promise.all([readFlash(jar, kept), knownPerson(jar)]);
  const typed = (field: "name" | "email" | "company" | "phone") =>
    valueOf(field) ?? before?.values[field] ?? person[field] ?? undefined;
  return {
    name: typed("name") ?? "",
    email: typed("email") ?? "",
    company: typed("company") ?? "",
    phone: typed("phone") ?? "",
    note: valueOf("note") ?? before?.values["note"] ?? "",
  };
}

type ChosenTimeProps = {
  readonly startsAt: Date;
  readonly view: TimesView & { readonly zone: string };
  readonly hold: Hold | null;
  readonly now: Date;
};

async function ChosenTime({ startsAt, view: { zone, clock }, hold, now }: ChosenTimeProps) {
  const endsAt = hold?.endsAt ?? (await endOfFree(startsAt, now));
  const zones = hold === null ? [zone] : [zone, hold.consultantZone];
  return (
    <>
      <input type="hidden" name="start" value={startsAt.toISOString()} />
      <CallTimes
        startsAt={startsAt}
        endsAt={endsAt}
        visitorZone={zone}
        clock={clock}
        consultant={hold && { name: hold.consultantName, zone: hold.consultantZone }}
      />
      <ClockChangeWords zones={zones} from={now} until={startsAt} />
      <HeldTime hold={hold && withSeconds(hold, now)} zone={zone} clock={clock} />
    </>
  );
}

/** When a call that nobody holds yet would end: null while it depends on who will be asked, or nobody is free. */
async function endOfFree(startsAt: Date, now: Date): Promise<Date | null> {
  const team = await listTeam(database(), { now, from: startsAt, until: startsAt });
  const { free } = freeAt(team, { now, startsAt });
  const [minutes, ...others] = new Set(free.map(({ rules }) => rules.durationMinutes));
  return minutes === undefined || others.length > 0 ? null : new Date(startsAt.getTime() + minutes * 60_000);
}

function withSeconds({ expiresAt, mayBeExtended }: Hold, now: Date) {
  const secondsLeft = Math.max(0, Math.round((expiresAt.getTime() - now.getTime()) / 1_000));
  return { expiresAt, mayBeExtended, secondsLeft };
}

type OtherTimesProps = {
  readonly taken: Date;
  readonly view: TimesView;
  readonly now: Date;
  readonly ownBookingId: string | null;
};

/** Instead of the time that is gone: the nearest ones that are free, in the same form. */
async function OtherTimes({ taken, view, now, ownBookingId }: OtherTimesProps) {
  const { times } = await timesForPage({ view, now, ownBookingId, taken: taken.toISOString() });
  if (times.near.length === 0) return <NothingNear view={view} />;
  return (
    <div>
      <input type="hidden" name="at" value={taken.toISOString()} />
      <h2>{book.near}</h2>
      <TimeList days={times.near} />
    </div>
  );
}

/** Where no other time is left to choose from: the ways to the whole list, and to be told of times that become free. */
function NothingNear({ view: { zone, clock, result, origin, kept } }: { readonly view: TimesView }) {
  const { title, cause, action } = words.nothingNear;
  const ways = (
    <ButtonRow>
      <ButtonLink href={`/book?${timesQuery({ zone, clock, result, origin, kept })}`}>{action}</ButtonLink>
      <ButtonLink href={`/book/waiting?${timesQuery({ zone, origin, result })}`} variant="secondary">
        {book.noneAtAll.action}
      </ButtonLink>
    </ButtonRow>
  );
  return (
    <div id="start" tabIndex={-1}>
      <EmptyState title={title} cause={cause} action={ways} />
    </div>
  );
}

function NoTime() {
  return <NothingHere words={words.noTime} href="/book" />;
}
