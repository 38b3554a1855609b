import type { LoadedLead } from "@/app/staff/(desk)/leads/[lead]/load-lead";
import type { FormState } from "@/app/staff/form-state";
import { CallBriefView } from "@/components/leads/call-brief";
import { Calls } from "@/components/leads/calls";
import { LeadPart } from "@/components/leads/lead-columns";
import { LeadFacts } from "@/components/leads/lead-facts";
import { Notes } from "@/components/leads/notes";
import { StopMail } from "@/components/leads/stop-mail";
import { ScoreReasons } from "@/components/leads/score-reasons";
import { Disclosure } from "@/components/ui/disclosure";
import { Stack } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";
import type { LeadSubmission } from "@/lib/assessment/queries";
import { callWords as agendaWords } from "@/lib/assessment/words/call";
import { callDeskWords } from "@/lib/booking/words/desk";
import type { Lead } from "@/lib/leads/lead";
import { leadDeskWords } from "@/lib/leads/words";
import { comparisonWords } from "@/lib/leads/words/comparison";
import { isAdministrator, type StaffMember } from "@/lib/staff/member";
import { dayWords } from "@/lib/time/display";

const { book: bookWords } = callDeskWords.en;
const { lead: words, today, brief, calls: callWords } = leadDeskWords.en;

export type LeadPartProps = {
  readonly lead: Lead;
  readonly staff: StaffMember;
  readonly form: FormState;
  readonly loaded: LoadedLead;
  readonly query: Readonly<Record<string, unknown>>;
  readonly now: Date;
};

/** What was answered, what was booked, what was noted. */
export function WhatIsKnown({ lead, staff, form, loaded, query, now }: LeadPartProps) {
  const zone = staff.timeZone;
  return (
    <>
      <LeadPart id="facts" title={words.facts}>
        <LeadFacts lead={lead} zone={zone} />
        {lead.acceptsFollowUp && <StopMail leadId={lead.id} />}
      </LeadPart>
      <LeadPart id="calls" title={today.calls}>
        {loaded.calls.length === 0 ? (
          <p>{callWords.noneOfLead}</p>
        ) : (
          <Calls calls={loaded.calls} zone={zone} now={now} back="lead" />
        )}
        <p>
          <TextLink href={`/staff/bookings/new?lead=${lead.id}`}>{bookWords.title}</TextLink>
        </p>
      </LeadPart>
      <LeadPart id="answers" title={words.answers}>
        <Submissions leadId={lead.id} submissions={loaded.submissions} zone={zone} />
      </LeadPart>
      <LeadPart id="score" title={words.score}>
        <ScoreReasons lead={lead} />
      </LeadPart>
      <LeadPart id="notes" title={words.notes}>
        <Notes
          leadId={lead.id}
          notes={loaded.notes}
          reader={{ id: staff.id, isAdministrator: isAdministrator(staff), timeZone: zone }}
          colleagues={loaded.colleagues
            .filter(({ id, disabledAt }) => disabledAt === null && id !== staff.id)
            .map(({ name }) => name)}
          formKey={form.valueOf("formKey") ?? crypto.randomUUID()}
          editedId={typeof query["edit"] === "string" ? query["edit"] : undefined}
          typed={form.valueOf}
          problemOf={form.problemOf}
        />
      </LeadPart>
    </>
  );
}

type SubmissionsProps = {
  readonly leadId: string;
  readonly submissions: readonly LeadSubmission[];
  readonly zone: string;
};

/** The newest assessment in full, earlier ones below it to compare. */
function Submissions({ leadId, submissions: [newest, ...earlier], zone }: SubmissionsProps) {
  if (newest === undefined) return <p>{brief.none}</p>;
  return (
    <Stack>
      <p>
        <TextLink href={`/staff/leads/${leadId}/brief`}>{agendaWords.en.sheet.link}</TextLink>
      </p>
      <CallBriefView brief={newest.brief} isOpen />
      {earlier.length > 0 && (
        <TextLink href={`/staff/leads/${leadId}/assessments`} variant="onward">
          {comparisonWords.en.compare}
        </TextLink>
      )}
      {earlier.map((submission) => (
        <Disclosure key={submission.id} title={brief.earlier(dayWords(submission.createdAt, zone))}>
          <CallBriefView brief={submission.brief} isOpen />
        </Disclosure>
      ))}
    </Stack>
  );
}
