/** Something to do for a lead. `dueOn` is a day on the clock of whoever does it. */
export type LeadTask = {
  readonly id: string;
  readonly leadId: string;
  readonly title: string;
  readonly dueOn: string | null;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly doneAt: Date | null;
  readonly doneBy: string | null;
};

/** A task with the lead that it is about, for lists over several leads. */
export type DueTask = LeadTask & { readonly leadName: string | null; readonly leadEmail: string };

export type Dueness = "overdue" | "today" | "later" | "undated";

/** How urgent a task is on a day. */
export function duenessOf(dueOn: string | null, todayOn: string): Dueness {
  if (dueOn === null) return "undated";
  if (dueOn < todayOn) return "overdue";
  return dueOn === todayOn ? "today" : "later";
}

export const taskLengthMax = 200;
