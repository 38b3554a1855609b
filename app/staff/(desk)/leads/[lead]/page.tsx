import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { leadPath } from "@/app/staff/(desk)/leads/lead-path";
import { formState, type FormState, type Query } from "@/app/staff/form-state";
import { CallBriefView } from "@/components/leads/call-brief";
import { Calls } from "@/components/leads/calls";
import { DetailsForm } from "@/components/leads/details-form";
import { LeadColumns, LeadPart } from "@/components/leads/lead-columns";
import { LeadFacts } from "@/components/leads/lead-facts";
import { Notes } from "@/components/leads/notes";
import { OwnerForm } from "@/components/leads/owner-form";
import { ScoreReasons } from "@/components/leads/score-reasons";
import { StageForm } from "@/components/leads/stage-form";
import { StageTag } from "@/components/leads/stage-tag";
import { TagForm } from "@/components/leads/tag-form";
import { TaskForm, TaskList } from "@/components/leads/tasks";
import { TimeLine } from "@/components/leads/time-line";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Container } from "@/components/ui/container";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Stack } from "@/components/ui/stack";
import { listSubmissionsOfLead, type LeadSubmission } from "@/lib/assessment/queries";
import { listBookingsOfLead } from "@/lib/booking/queries/list-bookings";
import { database } from "@/lib/database";
import { leadName } from "@/lib/leads/display";
import type { Lead } from "@/lib/leads/lead";
import { findLead, listConsents, listEvents, listNotes } from "@/lib/leads/queries";
import { listTasks } from "@/lib/leads/queries/today";
import { timeLine } from "@/lib/leads/time-line";
import { leadAnswers, leadDeskWords } from "@/lib/leads/words";
import { listMailsOfLead } from "@/lib/mail/queries";
import type { StaffMember } from "@/lib/staff/member";
import { listColleagues, type Colleague } from "@/lib/staff/queries";
import { requireStaff } from "@/lib/staff/session";
import { dayWords } from "@/lib/time/display";
import { localDateAt } from "@/lib/time/wall-time";

const { lead: words, today, brief, calls: callWords } = leadDeskWords.en;

type Props = { readonly params: Promise<{ readonly lead: string }>; readonly searchParams: Query };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { lead: leadId } = await params;
  await requireStaff(leadPath(leadId));
  const lead = await leadOf(leadId);
  return { title: (await formState(searchParams)).title(words.pageTitle(leadName(lead))) };
}

async function leadOf(leadId: string): Promise<Lead> {
  return (leadPath(leadId) === "/staff/leads" ? null : await findLead(database(), leadId)) ?? notFound();
}

export default async function LeadPage({ params, searchParams }: Props) {
  const { lead: leadId } = await params;
  const staff = await requireStaff(leadPath(leadId));
  const [lead, colleagues, form] = await Promise.all([
    leadOf(leadId),
    listColleagues(database()),
    formState(searchParams),
  ]);
  const answer = leadAnswers("en", (await searchParams)["done"]);
  return (
    <Container width="wide">
      <Breadcrumb trail={[{ href: "/staff/leads", label: words.backToLeads }]} current={leadName(lead)} />
      <ErrorSummary problems={form.problems} />
      {answer && (
        <Notice tone="success" isAnswer>
          <p>{answer}</p>
        </Notice>
      )}
      <PageHeader eyebrow={words.eyebrow} title={leadName(lead)}>
        <StageTag stage={lead.stage} />
        <StageForm leadId={lead.id} version={lead.version} stage={lead.stage} />
      </PageHeader>
      <LeadColumns
        main={<WhatIsKnown lead={lead} staff={staff} form={form} />}
        aside={<WhatHappened lead={lead} staff={staff} form={form} colleagues={colleagues} />}
      />
    </Container>
  );
}

type PartProps = { readonly lead: Lead; readonly staff: StaffMember; readonly form: FormState };

/** What was answered, what was booked, what was noted. */
async function WhatIsKnown({ lead, staff, form }: PartProps) {
  const [notes, submissions, calls] = await Promise.all([
    listNotes(database(), lead.id),
    listSubmissionsOfLead(database(), lead.id),
    listBookingsOfLead(database(), lead.id),
  ]);
  const zone = staff.timeZone;
  return (
    <>
      <LeadPart id="facts" title={words.facts}>
        <LeadFacts lead={lead} zone={zone} />
      </LeadPart>
      <LeadPart id="calls" title={today.calls}>
        {calls.length === 0 ? (
          <p>{callWords.noneOfLead}</p>
        ) : (
          <Calls calls={calls} zone={zone} now={new Date()} back="lead" />
        )}
      </LeadPart>
      <LeadPart id="answers" title={words.answers}>
        <Submissions submissions={submissions} zone={zone} />
      </LeadPart>
      <LeadPart id="score" title={words.score}>
        <ScoreReasons lead={lead} />
      </LeadPart>
      <LeadPart id="notes" title={words.notes}>
        <Notes
          leadId={lead.id}
          notes={notes}
          zone={zone}
          formKey={form.valueOf("formKey") ?? crypto.randomUUID()}
          typed={form.valueOf("body")}
          problem={form.problemOf("body")}
        />
      </LeadPart>
    </>
  );
}

type SubmissionsProps = { readonly submissions: readonly LeadSubmission[]; readonly zone: string };

/** The newest assessment in full, earlier ones below it to compare. */
function Submissions({ submissions: [newest, ...earlier], zone }: SubmissionsProps) {
  if (newest === undefined) return <p>{brief.none}</p>;
  return (
    <Stack>
      <CallBriefView brief={newest.brief} isOpen />
      {earlier.map((submission) => (
        <Disclosure key={submission.id} title={brief.earlier(dayWords(submission.createdAt, zone))}>
          <CallBriefView brief={submission.brief} isOpen />
        </Disclosure>
      ))}
    </Stack>
  );
}

async function WhatHappened({
  lead,
  staff,
  form,
  colleagues,
}: PartProps & { readonly colleagues: readonly Colleague[] }) {
  const [tasks, entries] = await Promise.all([listTasks(database(), lead.id), timeLineOf(lead.id)]);
  const todayOn = localDateAt(new Date(), staff.timeZone);
  const owners = colleagues
    .filter(({ id, disabledAt }) => disabledAt === null || id === lead.ownerId)
    .map(({ id, name }) => ({ value: id, label: name }));
  const isEditing = ["name", "company", "phone", "region", "nextStep"].some((field) => form.problemOf(field));
  return (
    <>
      <Stack gap="large">
        <OwnerForm
          leadId={lead.id}
          version={lead.version}
          ownerId={lead.ownerId}
          owners={owners}
          problem={form.problemOf("ownerId")}
        />
        <Disclosure id="details" title={words.details} isOpen={isEditing}>
          <DetailsForm lead={lead} typed={form.valueOf} problemOf={form.problemOf} />
        </Disclosure>
      </Stack>
      <LeadPart id="tasks" title={words.tasks}>
        {tasks.length === 0 ? <p>{words.noTasks}</p> : <TaskList tasks={tasks} todayOn={todayOn} back="lead" />}
        <TaskForm
          leadId={lead.id}
          formKey={form.valueOf("formKey") ?? crypto.randomUUID()}
          owners={owners}
          defaultOwner={staff.id}
          typed={form.valueOf}
          problemOf={form.problemOf}
        />
      </LeadPart>
      <LeadPart id="tags" title={words.tags}>
        <TagForm leadId={lead.id} tags={lead.tags} typed={form.valueOf("tag")} problem={form.problemOf("tag")} />
      </LeadPart>
      <LeadPart id="timeline" title={words.timeline}>
        <TimeLine
          entries={entries}
          zone={staff.timeZone}
          names={new Map(colleagues.map(({ id, name }) => [id, name]))}
        />
      </LeadPart>
    </>
  );
}

async function timeLineOf(leadId: string) {
  const [events, notes, mails, consents] = await Promise.all([
    listEvents(database(), leadId),
    listNotes(database(), leadId),
    listMailsOfLead(database(), leadId),
    listConsents(database(), leadId),
  ]);
  return timeLine({ events, notes, mails, consents });
}
