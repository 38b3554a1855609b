import type { Metadata } from "next";
import { WhatFailed } from "@/app/staff/(desk)/what-failed";
import type { Query } from "@/app/staff/form-state";
import { Calls } from "@/components/leads/calls";
import { DueTasks } from "@/components/leads/due-tasks";
import { LeadColumns, LeadPart } from "@/components/leads/lead-columns";
import { Mentions } from "@/components/leads/mentions";
import { WaitingLeads } from "@/components/leads/waiting-leads";
import { Container } from "@/components/ui/container";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { ColumnHeading, NumberCell, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { listBookings } from "@/lib/booking/queries/list-bookings";
import { database } from "@/lib/database";
import { countWords, minutesWords } from "@/lib/leads/display";
import { stages } from "@/lib/leads/lead";
import { countLeadsByStage } from "@/lib/leads/queries";
import { listDueTasks, listResponseMinutes, listWaitingLeads } from "@/lib/leads/queries/today";
import { listMentions } from "@/lib/leads/queries/list-notes";
import { noteWords } from "@/lib/leads/words/notes";
import { leadAnswers, leadDeskWords, leadWords } from "@/lib/leads/words";
import type { StaffMember } from "@/lib/staff/member";
import { requireStaff } from "@/lib/staff/session";
import { dayWords } from "@/lib/time/display";
import { addDays } from "@/lib/time/local-date";
import { localDateAt, startOfLocalDay } from "@/lib/time/wall-time";

const { today: words, calls: callWords } = leadDeskWords.en;

export const metadata: Metadata = { title: words.pageTitle };

const waitingShown = 10;

/** What to do this morning: whom to call, whom to answer, what to repair. */
export default async function TodayPage({ searchParams }: { readonly searchParams: Query }) {
  const staff = await requireStaff("/staff");
  const now = new Date();
  const answer = leadAnswers("en", (await searchParams)["done"]);
  return (
    <Container width="wide">
      {answer && (
        <Notice tone="success" isAnswer>
          <p>{answer}</p>
        </Notice>
      )}
      <PageHeader title={words.title(staff.name)} lead={dayWords(now, staff.timeZone)} />
      <LeadColumns main={<ToDo staff={staff} now={now} />} aside={<Standing staff={staff} />} />
    </Container>
  );
}

type PartProps = { readonly staff: StaffMember; readonly now: Date };

async function ToDo({ staff, now }: PartProps) {
  const todayOn = localDateAt(now, staff.timeZone);
  const zone = staff.timeZone;
  const [mentions, calls, tasks, waiting] = await Promise.all([
    listMentions(database(), staff.id),
    listBookings(database(), {
      from: startOfLocalDay(todayOn, zone),
      until: startOfLocalDay(addDays(todayOn, 1), zone),
      consultantId: staff.id,
    }),
    listDueTasks(database(), { ownerId: staff.id, untilOn: todayOn }),
    listWaitingLeads(database(), { ownerId: staff.id, limit: waitingShown }),
  ]);
  return (
    <>
      {mentions.length > 0 && (
        <LeadPart id="mentions" title={noteWords.en.mentions}>
          <Mentions mentions={mentions} zone={zone} />
        </LeadPart>
      )}
      <LeadPart id="calls" title={words.calls}>
        {calls.length === 0 ? <p>{callWords.none}</p> : <Calls calls={calls} zone={zone} now={now} back="today" />}
      </LeadPart>
      <LeadPart id="tasks" title={words.tasks}>
        {tasks.length === 0 ? <p>{words.noTasks}</p> : <DueTasks tasks={tasks} todayOn={todayOn} />}
      </LeadPart>
      <LeadPart id="waiting" title={words.waiting}>
        {waiting.length === 0 ? (
          <p>{words.noWaiting}</p>
        ) : (
          <>
            <p>{words.waitingHint}</p>
            <WaitingLeads leads={waiting} now={now} />
            <TextLink href="/staff/leads?stage=new&sort=oldest" variant="onward">
              {words.allWaiting}
            </TextLink>
          </>
        )}
      </LeadPart>
    </>
  );
}

async function Standing({ staff }: Omit<PartProps, "now">) {
  const [counts, minutes] = await Promise.all([
    countLeadsByStage(database(), staff.id),
    listResponseMinutes(database(), staff.id),
  ]);
  const median = minutes[Math.floor((minutes.length - 1) / 2)];
  return (
    <>
      <LeadPart id="failures" title={words.failures}>
        <WhatFailed staff={staff} />
      </LeadPart>
      <LeadPart id="numbers" title={words.numbers}>
        {median !== undefined && <p>{words.median(minutesWords(median))}</p>}
        <MyLeads staffId={staff.id} counts={counts} />
      </LeadPart>
    </>
  );
}

type MyLeadsProps = {
  readonly staffId: string;
  readonly counts: Awaited<ReturnType<typeof countLeadsByStage>>;
};

function MyLeads({ staffId, counts }: MyLeadsProps) {
  return (
    <Table caption={words.numbersCaption} isCaptionHidden density="compact">
      <thead>
        <tr>
          <ColumnHeading>{words.stage}</ColumnHeading>
          <ColumnHeading align="end">{words.number}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {stages.map((stage) => (
          <tr key={stage}>
            <th scope="row">
              <TextLink href={`/staff/leads?stage=${stage}&owner=${staffId}`} variant="quiet">
                {leadWords.en.stages[stage]}
              </TextLink>
            </th>
            <NumberCell>{countWords({ number: counts[stage], isMore: false })}</NumberCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
