import type { Metadata } from "next";
import { CallsToday } from "@/app/staff/(desk)/calls-today";
import { MyNumbers } from "@/app/staff/(desk)/my-numbers";
import { LeftWork, OwnWork } from "@/app/staff/(desk)/open-work";
import { RoomsMissing } from "@/app/staff/(desk)/rooms-missing";
import { WhatFailed } from "@/app/staff/(desk)/what-failed";
import { formState, type Query } from "@/app/staff/form-state";
import { DueTasks } from "@/components/leads/due-tasks";
import { LeadColumns, LeadPart } from "@/components/leads/lead-columns";
import { Mentions } from "@/components/leads/mentions";
import { UnsentLetters } from "@/components/leads/unsent-letters";
import { WaitingLeads } from "@/components/leads/waiting-leads";
import { Container } from "@/components/ui/container";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { MissingSetup } from "@/app/staff/(desk)/missing-setup";
import { config } from "@/lib/config/config";
import { missingSetup } from "@/lib/config/missing-setup";
import { database } from "@/lib/database";
import { listDueTasks, listWaitingLeads } from "@/lib/leads/queries/today";
import { listUnsentLetters } from "@/lib/leads/queries/list-unsent-letters";
import { listMentions } from "@/lib/leads/queries/list-notes";
import { unsentLetterWords } from "@/lib/leads/words/letters";
import { noteWords } from "@/lib/leads/words/notes";
import { leadAnswers, leadDeskWords } from "@/lib/leads/words";
import { openWorkWords } from "@/lib/leads/words/open-work";
import { isAdministrator, type StaffMember } from "@/lib/staff/member";
import { requireStaff } from "@/lib/staff/session";
import { dayWords } from "@/lib/time/display";
import { localDateAt } from "@/lib/time/wall-time";

const { today: words } = leadDeskWords.en;

export async function generateMetadata({ searchParams }: { readonly searchParams: Query }): Promise<Metadata> {
  return { title: (await formState(searchParams)).title(words.pageTitle) };
}

const waitingShown = 10;
const tasksShown = 50;

/** What to do this morning: whom to call, whom to answer, what to repair. */
export default async function TodayPage({ searchParams }: { readonly searchParams: Query }) {
  const staff = await requireStaff("/staff");
  const now = new Date();
  const answer = leadAnswers("en", (await searchParams)["done"]);
  return (
    <Container width="wide">
      <ErrorSummary problems={(await formState(searchParams)).problems} />
      {answer && (
        <Notice tone="success" isAnswer>
          <p>{answer}</p>
        </Notice>
      )}
      <PageHeader title={words.title(staff.name)} lead={dayWords(now, staff.timeZone)} />
      <RoomsMissing staff={staff} />
      {isAdministrator(staff) && <MissingSetup missing={missingSetup(config())} />}
      <LeadColumns main={<ToDo staff={staff} now={now} />} aside={<Standing staff={staff} now={now} />} />
    </Container>
  );
}

type PartProps = { readonly staff: StaffMember; readonly now: Date };

async function ToDo({ staff, now }: PartProps) {
  const todayOn = localDateAt(now, staff.timeZone);
  const zone = staff.timeZone;
  const [mentions, tasks, waiting, unsent] = await Promise.all([
    listMentions(database(), staff.id),
    listDueTasks(database(), { ownerId: staff.id, untilOn: todayOn, limit: tasksShown + 1 }),
    listWaitingLeads(database(), { ownerId: staff.id, limit: waitingShown }),
    listUnsentLetters(database(), staff.id),
  ]);
  return (
    <>
      <LeadPart id="calls" title={words.calls}>
        <CallsToday staff={staff} now={now} />
      </LeadPart>
      {mentions.length > 0 && (
        <LeadPart id="mentions" title={noteWords.en.mentions}>
          <Mentions mentions={mentions} zone={zone} />
        </LeadPart>
      )}
      {unsent.length > 0 && (
        <LeadPart id="unsent" title={unsentLetterWords.en.onToday}>
          <p>{unsentLetterWords.en.onTodayHint}</p>
          <UnsentLetters letters={unsent} back="today" />
        </LeadPart>
      )}
      <LeadPart id="tasks" title={words.tasks}>
        {tasks.length === 0 ? (
          <p>{words.noTasks}</p>
        ) : (
          <DueTasks tasks={tasks.slice(0, tasksShown)} todayOn={todayOn} />
        )}
        {tasks.length > tasksShown && <p>{openWorkWords.en.moreTasks(tasksShown)}</p>}
      </LeadPart>
      <LeftWork staff={staff} now={now} />
      <LeadPart id="waiting" title={words.waiting}>
        {waiting.length === 0 ? (
          <p>{words.noWaiting}</p>
        ) : (
          <>
            <p>{words.waitingHint}</p>
            <WaitingLeads leads={waiting} staff={staff} now={now} />
          </>
        )}
        <TextLink href="/staff/leads?stage=new&sort=oldest" variant="onward">
          {words.allWaiting}
        </TextLink>
      </LeadPart>
      <OwnWork staff={staff} now={now} />
    </>
  );
}

function Standing({ staff, now }: PartProps) {
  return (
    <>
      <LeadPart id="failures" title={words.failures}>
        <WhatFailed staff={staff} />
      </LeadPart>
      <LeadPart id="numbers" title={words.numbers}>
        <MyNumbers staff={staff} now={now} />
      </LeadPart>
    </>
  );
}
