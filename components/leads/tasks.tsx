import { Button, ButtonRow } from "@/components/ui/button";
import { SelectField, TextField, type SelectOption } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";
import { Tag } from "@/components/ui/tag";
import styles from "@/components/leads/tasks.module.css";
import { duenessOf, taskLengthMax, type Dueness, type LeadTask } from "@/lib/leads/task";
import { leadDeskWords } from "@/lib/leads/words";
import { shortLocalDateWords } from "@/lib/time/display";

const { lead: words } = leadDeskWords.en;

const tones = {
  overdue: "danger",
  today: "warning",
  later: "info",
  undated: "neutral",
} as const satisfies Record<Dueness, string>;

type TaskListProps = {
  readonly tasks: readonly LeadTask[];
  readonly todayOn: string;
  readonly back: string;
  /** Who can be given a task; without them tasks can't be changed here. */
  readonly owners?: readonly SelectOption[];
};

/** Tasks with a button that ticks each off, or opens it again. */
export function TaskList({ tasks, todayOn, back, owners }: TaskListProps) {
  return (
    <ul className={styles["tasks"]}>
      {tasks.map((task) => (
        <li key={task.id} className={styles["task"]}>
          <TaskWords task={task} todayOn={todayOn} />
          <Tick task={task} back={back} />
          {owners !== undefined && task.doneAt === null && <Replan task={task} owners={owners} />}
        </li>
      ))}
    </ul>
  );
}

function TaskWords({ task, todayOn }: { readonly task: LeadTask; readonly todayOn: string }) {
  const dueness = duenessOf(task.dueOn, todayOn);
  return (
    <div>
      <span className={task.doneAt === null ? undefined : styles["done"]}>{task.title}</span>{" "}
      {task.doneAt === null ? (
        <Tag tone={tones[dueness]}>
          {task.dueOn === null
            ? words.dueness.undated
            : `${words.dueness[dueness]}: ${shortLocalDateWords(task.dueOn)}`}
        </Tag>
      ) : (
        <Tag tone="success">{words.taskDone(task.doneBy ?? words.somebody)}</Tag>
      )}
      {task.ownerName !== null && <span className={styles["owner"]}> {task.ownerName}</span>}
    </div>
  );
}

function Tick({ task, back }: { readonly task: LeadTask; readonly back: string }) {
  const isDone = task.doneAt !== null;
  return (
    <form method="post" action="/staff/leads/tick">
      <input type="hidden" name="task" value={task.id} />
      <input type="hidden" name="back" value={back} />
      <Button name="done" value={isDone ? "no" : "yes"} variant="secondary" size="small">
        {isDone ? words.untickTask : words.tickTask}
        <span className="visually-hidden"> {task.title}</span>
      </Button>
    </form>
  );
}

function Replan({ task, owners }: { readonly task: LeadTask; readonly owners: readonly SelectOption[] }) {
  return (
    <details className={styles["replan"]}>
      <summary>
        {words.replan} <span className="visually-hidden">{words.replanHidden(task.title)}</span>
      </summary>
      <form method="post" action="/staff/leads/replan">
        <Stack gap="small">
          <input type="hidden" name="task" value={task.id} />
          <input type="hidden" name="lead" value={task.leadId} />
          <div className={styles["pair"]}>
            <TextField
              label={words.taskDue}
              name="newDueOn"
              id={`due-${task.id}`}
              type="date"
              isOptional
              defaultValue={task.dueOn ?? ""}
            />
            <SelectField
              label={words.taskOwner}
              name="newOwner"
              id={`owner-${task.id}`}
              defaultValue={task.ownerId ?? ""}
              options={[{ value: "", label: words.noOwner }, ...owners]}
            />
          </div>
          <ButtonRow>
            <Button variant="secondary" size="small">
              {words.saveTask}
            </Button>
          </ButtonRow>
        </Stack>
      </form>
    </details>
  );
}

type TaskFormProps = {
  readonly leadId: string;
  readonly formKey: string;
  readonly owners: readonly SelectOption[];
  readonly defaultOwner: string;
  readonly typed: (field: string) => string | undefined;
  readonly problemOf: (field: string) => string | undefined;
};

/** One more thing to do. */
export function TaskForm({ leadId, formKey, owners, defaultOwner, typed, problemOf }: TaskFormProps) {
  return (
    <form method="post" action="/staff/leads/task" noValidate>
      <Stack>
        <input type="hidden" name="lead" value={leadId} />
        <input type="hidden" name="formKey" value={formKey} />
        <TextField
          label={words.task}
          name="title"
          maxLength={taskLengthMax}
          autoComplete="off"
          defaultValue={typed("title")}
          error={problemOf("title")}
        />
        <div className={styles["pair"]}>
          <TextField
            label={words.taskDue}
            name="dueOn"
            type="date"
            isOptional
            defaultValue={typed("dueOn")}
            error={problemOf("dueOn")}
          />
          <SelectField
            label={words.taskOwner}
            name="owner"
            id="taskOwner"
            defaultValue={typed("owner") ?? defaultOwner}
            options={[{ value: "", label: words.noOwner }, ...owners]}
          />
        </div>
        <ButtonRow>
          <Button variant="secondary">{words.planTask}</Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}
