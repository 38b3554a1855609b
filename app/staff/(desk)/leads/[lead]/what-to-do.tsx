import type { LeadPartProps } from "@/app/staff/(desk)/leads/[lead]/what-is-known";
import { timeLinePath } from "@/app/staff/(desk)/leads/lead-path";
import { DetailsForm } from "@/components/leads/details-form";
import { Duplicates } from "@/components/leads/duplicates";
import { LeadPart } from "@/components/leads/lead-columns";
import { MergedLeads } from "@/components/leads/merged-leads";
import { OwnerForm } from "@/components/leads/owner-form";
import { TagForm } from "@/components/leads/tag-form";
import { TaskForm, TaskList } from "@/components/leads/tasks";
import { TimeLine } from "@/components/leads/time-line";
import { Disclosure } from "@/components/ui/disclosure";
import { Stack } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";
import { leadDeskWords } from "@/lib/leads/words";
import { mergePageWords } from "@/lib/leads/words/merging";
import { localDateAt } from "@/lib/time/wall-time";

const { lead: words } = leadDeskWords.en;

/** What to do with the lead, and what happened. */
export function WhatToDo({ lead, staff, form, loaded, now }: LeadPartProps) {
  const { colleagues, tasks, line } = loaded;
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
        {tasks.length === 0 ? (
          <p>{words.noTasks}</p>
        ) : (
          <TaskList tasks={tasks} todayOn={localDateAt(now, staff.timeZone)} back="lead" owners={owners} />
        )}
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
      <SamePerson leadId={lead.id} loaded={loaded} zone={staff.timeZone} />
      <LeadPart id="timeline" title={words.timeline}>
        <TimeLine
          entries={line.entries}
          zone={staff.timeZone}
          names={new Map(colleagues.map(({ id, name }) => [id, name]))}
        />
        {line.olderThan !== null && (
          <p>
            <TextLink href={timeLinePath(lead.id, line.olderThan)}>{words.older}</TextLink>
          </p>
        )}
      </LeadPart>
    </>
  );
}

type SamePersonProps = Pick<LeadPartProps, "loaded"> & { readonly leadId: string; readonly zone: string };

/** Other leads that are, or may be, the same person. */
function SamePerson({ leadId, loaded: { duplicates, merges }, zone }: SamePersonProps) {
  const { suggested, mergedLeads, title } = mergePageWords.en;
  return (
    <>
      {duplicates.length > 0 && (
        <LeadPart id="duplicates" title={suggested}>
          <Duplicates leadId={leadId} duplicates={duplicates} />
        </LeadPart>
      )}
      {merges.length > 0 && (
        <LeadPart id="merged" title={mergedLeads}>
          <MergedLeads leadId={leadId} merges={merges} zone={zone} />
        </LeadPart>
      )}
      <p>
        <TextLink href={`/staff/leads/${leadId}/merge`}>{title}</TextLink>
      </p>
    </>
  );
}
