import { TaskList } from "@/components/leads/tasks";
import { TextLink } from "@/components/ui/text-link";
import { leadName } from "@/lib/leads/display";
import type { DueTask } from "@/lib/leads/task";

type DueTasksProps = { readonly tasks: readonly DueTask[]; readonly todayOn: string };

/** A colleague's tasks that are due, below the lead that each is about. */
export function DueTasks({ tasks, todayOn }: DueTasksProps) {
  const leadIds = [...new Set(tasks.map(({ leadId }) => leadId))];
  return leadIds.map((leadId) => {
    const ofLead = tasks.filter((task) => task.leadId === leadId);
    const [first] = ofLead;
    if (first === undefined) return null;
    return (
      <div key={leadId}>
        <TextLink href={`/staff/leads/${leadId}`} variant="quiet">
          {leadName({ name: first.leadName, email: first.leadEmail })}
        </TextLink>
        <TaskList tasks={ofLead} todayOn={todayOn} back="today" />
      </div>
    );
  });
}
