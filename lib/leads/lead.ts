/** Where a lead stands, in the order in which most of them go. */
export const stages = ["new", "contacted", "booked", "held", "won", "lost"] as const;
export type Stage = (typeof stages)[number];

export const outcomes = ["django", "node", "hybrid", "either"] as const;
export type Outcome = (typeof outcomes)[number];

/** How clear the newest recommendation was. */
export const bands = ["level", "slight", "clear", "strong"] as const;
export type Band = (typeof bands)[number];

/** Which stage may follow which, the likeliest first. Steps back are for errors and changes of mind; "won" never falls from the sky. */
const nextStages: Readonly<Record<Stage, readonly Stage[]>> = {
  new: ["contacted", "booked", "lost"],
  contacted: ["booked", "held", "won", "lost", "new"],
  booked: ["held", "contacted", "lost"],
  held: ["won", "lost", "contacted", "booked"],
  won: ["held", "lost"],
  lost: ["contacted", "booked", "held"],
};

export function canMove(from: Stage, to: Stage): boolean {
  return nextStages[from].includes(to);
}

/** Where a lead stands, and whether it waits for a call that has not begun. */
export type Standing = { readonly stage: Stage; readonly awaitsCall: boolean };

export type MoveRefusal = "move-not-allowed" | "call-not-begun";

/** Why somebody can't move a lead there by hand; null when they can. Nobody has held a call that has not begun. */
export function whyNoMove({ stage, awaitsCall }: Standing, to: Stage): MoveRefusal | null {
  if (!canMove(stage, to)) return "move-not-allowed";
  return to === "held" && awaitsCall ? "call-not-begun" : null;
}

/** The stages that a lead may be moved to next, the likeliest first. */
export function stagesAfter(lead: Standing): readonly Stage[] {
  return nextStages[lead.stage].filter((to) => whyNoMove(lead, to) === null);
}

/** Whether a stage would be among those offered, if only the call had begun. */
export function waitsForCall(lead: Standing): boolean {
  return whyNoMove(lead, "held") === "call-not-begun";
}

/** The one form of an address that is stored and compared: compatibility forms folded (NFKC), lower case. */
export function plainAddress(email: string): string {
  return email.normalize("NFKC").trim().toLowerCase();
}

/** What a list shows of a lead. */
export type LeadRow = {
  readonly id: string;
  readonly email: string;
  readonly name: string | null;
  readonly company: string | null;
  readonly stage: Stage;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly outcome: Outcome | null;
  readonly band: Band | null;
  readonly score: number;
  readonly source: string | null;
  readonly region: string | null;
  readonly acceptsFollowUp: boolean;
  readonly isSample: boolean;
  readonly tags: readonly string[];
  readonly nextStep: string | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly changedAt: Date;
};

/** Everything that is kept about a lead itself; what happened with it is on its time line. */
export type Lead = LeadRow & {
  readonly phone: string | null;
  readonly medium: string | null;
  readonly campaign: string | null;
  readonly referrer: string | null;
  readonly landingPage: string | null;
  readonly preset: string | null;
  readonly firstResponseAt: Date | null;
  readonly stageSince: Date;
  readonly furthest: Exclude<Stage, "lost">;
  readonly signals: Readonly<Record<string, string>>;
};
