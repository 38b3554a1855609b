import type { Band, Outcome, Stage } from "@/lib/leads/lead";

/** What the score looks at. `signals` are answers of the newest assessment, by question. */
export type ScoredLead = {
  readonly name: string | null;
  readonly company: string | null;
  readonly phone: string | null;
  readonly acceptsFollowUp: boolean;
  readonly outcome: Outcome | null;
  readonly band: Band | null;
  readonly furthest: Exclude<Stage, "lost">;
  readonly signals: Readonly<Record<string, string>>;
};

export const scoreGroups = ["fit", "timeline", "completeness", "engagement"] as const;
export type ScoreGroup = (typeof scoreGroups)[number];

type Rule = {
  readonly group: ScoreGroup;
  readonly points: number;
  readonly holds: (lead: ScoredLead) => boolean;
};

const answered =
  (question: string, ...answers: readonly string[]) =>
  ({ signals }: ScoredLead) =>
    answers.includes(signals[question] ?? "");

/**
 * Every rule and its points; the points of the rules that hold add up to the score, 100 at most. Staff see each of them
 * on the lead's page; nothing on the visitor's side ever depends on it.
 */
const rules = {
  "large-team": { group: "fit", points: 12, holds: answered("capacity", "9+") },
  "middle-team": { group: "fit", points: 10, holds: answered("capacity", "4-8") },
  "small-team": { group: "fit", points: 6, holds: answered("capacity", "1-3") },
  "clear-verdict": { group: "fit", points: 10, holds: ({ band }) => band === "clear" || band === "strong" },
  "slight-verdict": { group: "fit", points: 6, holds: ({ band }) => band === "slight" },
  "regulated-data": { group: "fit", points: 6, holds: answered("security", "regulated") },
  "existing-systems": { group: "fit", points: 5, holds: answered("existing", "python", "node", "js_front", "other") },
  "within-three-months": { group: "timeline", points: 25, holds: answered("timeline", "lt3") },
  "within-six-months": { group: "timeline", points: 17, holds: answered("timeline", "3-6") },
  "no-fixed-date": { group: "timeline", points: 5, holds: answered("timeline", "later") },
  named: { group: "completeness", points: 4, holds: ({ name }) => name !== null },
  "company-known": { group: "completeness", points: 6, holds: ({ company }) => company !== null },
  "phone-known": { group: "completeness", points: 5, holds: ({ phone }) => phone !== null },
  assessed: { group: "engagement", points: 6, holds: ({ outcome }) => outcome !== null },
  "accepts-mail": { group: "engagement", points: 4, holds: ({ acceptsFollowUp }) => acceptsFollowUp },
  "booked-once": {
    group: "engagement",
    points: 12,
    holds: ({ furthest }) => ["booked", "held", "won"].includes(furthest),
  },
  "spoken-with": { group: "engagement", points: 5, holds: ({ furthest }) => ["held", "won"].includes(furthest) },
} as const satisfies Record<string, Rule>;

export type ScoreRule = keyof typeof rules;
export type ScoreReason = { readonly rule: ScoreRule; readonly group: ScoreGroup; readonly points: number };

// Object.keys widens to string[]; the table is closed, so its keys are exactly the rules.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const ruleNames = Object.keys(rules) as readonly ScoreRule[];

/** The rules that hold for a lead, in the order of the table. Their points add up to `scoreOf`. */
export function scoreReasons(lead: ScoredLead): readonly ScoreReason[] {
  return ruleNames.flatMap((rule) => {
    const { group, points, holds } = rules[rule];
    return holds(lead) ? [{ rule, group, points }] : [];
  });
}

/** From 0 to 100. */
export function scoreOf(lead: ScoredLead): number {
  return scoreReasons(lead).reduce((sum, { points }) => sum + points, 0);
}
