import type { Metadata } from "next";
import { formState, type Query } from "@/app/staff/form-state";
import { AwayForm } from "@/components/booking/away-form";
import { DaysAwayList } from "@/components/booking/days-away-list";
import { HoursForm } from "@/components/booking/hours-form";
import { Container } from "@/components/ui/container";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Stack } from "@/components/ui/stack";
import { findHours, listDaysAway } from "@/lib/booking/queries/find-hours";
import { hoursWords } from "@/lib/booking/words/hours";
import { database } from "@/lib/database";
import { requireStaff } from "@/lib/staff/session";
import { placeWords } from "@/lib/time/display";
import { localDateAt } from "@/lib/time/wall-time";
import { zoneDataVersion } from "@/lib/time/zone-rules";

const words = hoursWords.en;

export async function generateMetadata({ searchParams }: { readonly searchParams: Query }): Promise<Metadata> {
  return { title: (await formState(searchParams)).title(words.pageTitle) };
}

const answers = new Map([
  ["saved", words.saved],
  ["away", words.awaySaved],
  ["back", words.returned],
]);

export default async function HoursPage({ searchParams }: { readonly searchParams: Query }) {
  const staff = await requireStaff("/staff/hours");
  const now = new Date();
  const [hours, away, form, { done }] = await Promise.all([
    findHours(database(), staff.id),
    listDaysAway(database(), staff.id, localDateAt(now, staff.timeZone)),
    formState(searchParams),
    searchParams,
  ]);
  const answer = answers.get(String(done));
  return (
    <Container width="form">
      <ErrorSummary problems={form.problems} />
      {answer && (
        <Notice tone="success" isAnswer>
          <p>{answer}</p>
        </Notice>
      )}
      <PageHeader title={words.title} lead={words.lead(placeWords(now, staff.timeZone))} />
      <Stack gap="large">
        <HoursForm hours={hours} typed={form.valueOf} problemOf={form.problemOf} />
        <h2>{words.away}</h2>
        <DaysAwayList days={away} />
        <AwayForm typed={form.valueOf} problemOf={form.problemOf} />
        <p>{words.zoneData(zoneDataVersion)}</p>
      </Stack>
    </Container>
  );
}
