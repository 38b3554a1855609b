import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { leadPath } from "@/app/staff/(desk)/leads/lead-path";
import { formState, type FormState, type Query } from "@/app/staff/form-state";
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
import { database } from "@/lib/database";
import { leadName } from "@/lib/leads/display";
import { storedChanges } from "@/lib/leads/input";
import type { Lead } from "@/lib/leads/lead";
import { findLead, listEvents, listNotes } from "@/lib/leads/queries";
import { listTasks } from "@/lib/leads/queries/today";
import { leadAnswers, leadDeskWords } from "@/lib/leads/words";
import type { StaffMember } from "@/lib/staff/member";
import { listColleagues, type Colleague } from "@/lib/staff/queries";
import { requireStaff } from "@/lib/staff/session";
import { localDateAt } from "@/lib/time/wall-time";

const { lead: words } = leadDeskWords.en;

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

/** The facts and the notes. Answers and bookings of other capabilities stand between them. */
async function WhatIsKnown({ lead, staff, form }: PartProps) {
  const notes = await listNotes(database(), lead.id);
  return (
    <>
      <LeadPart id="facts" title={words.facts}>
        <LeadFacts lead={lead} zone={staff.timeZone} />
      </LeadPart>
      <LeadPart id="score" title={words.score}>
        <ScoreReasons lead={lead} />
      </LeadPart>
      <LeadPart id="notes" title={words.notes}>
        <Notes
          leadId={lead.id}
          notes={notes}
          zone={staff.timeZone}
          formKey={form.valueOf("formKey") ?? crypto.randomUUID()}
          typed={form.valueOf("body")}
          problem={form.problemOf("body")}
        />
      </LeadPart>
    </>
  );
}

async function WhatHappened({
  lead,
  staff,
  form,
  colleagues,
}: PartProps & { readonly colleagues: readonly Colleague[] }) {
  const [events, tasks] = await Promise.all([listEvents(database(), lead.id), listTasks(database(), lead.id)]);
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
          entries={events.map(({ id, kind, happenedAt, actorName, details }) => ({
            key: String(id),
            kind,
            at: happenedAt,
            actorName,
            changes: storedChanges(details),
          }))}
          zone={staff.timeZone}
          names={new Map(colleagues.map(({ id, name }) => [id, name]))}
        />
      </LeadPart>
    </>
  );
}
