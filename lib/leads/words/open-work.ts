/** On Today: one's own open leads, and what nobody looks after. */
export const openWorkWords = {
  en: {
    own: "My open leads",
    idle: (number: string, isOne: boolean) =>
      isOne
        ? "For 1 nothing is planned, no call and no task:"
        : `For ${number} nothing is planned, no call and no task:`,
    noIdle: "Each of your open leads that was answered has a call ahead or a task.",
    allOwn: (planned: string) => `All my leads (planned for later: ${planned})`,
    left: "Nobody looks after these",
    leftHint:
      "Their owner can’t sign in any more, or they have none. Every colleague sees them here until somebody takes them.",
    leftBy: ({ ownerName, ...left }: Left & { readonly ownerName: string | null }) =>
      ownerName === null ? `Without an owner: ${openWork(left)}` : `Left by ${ownerName}: ${openWork(left)}`,
    leaves: (left: Left) => `leaves ${openWork(left)}`,
    leftCall: (when: string, consultant: string) => `Call on ${when} with ${consultant}, who is gone`,
    moreTasks: (number: number) => `The first ${number} are shown. More come up as you tick these off.`,
  },
} as const;

type Left = { readonly leads: number; readonly tasks: number };

function openWork({ leads, tasks }: Left): string {
  return [openLeads(leads), ...(tasks > 0 ? [openTasks(tasks)] : [])].join(", ");
}

function openLeads(number: number): string {
  return number === 1 ? "1 open lead" : `${number} open leads`;
}

function openTasks(number: number): string {
  return number === 1 ? "1 open task" : `${number} open tasks`;
}
