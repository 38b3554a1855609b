import type { LeadTally } from "@/lib/insight/queries";
import type { StepTally, VisitTally } from "@/lib/insight/queries/list-counts";
import { share, type InsightTable } from "@/lib/insight/table";
import { insightWords } from "@/lib/insight/words";

const { columns: titles, steps: stepNames, ways: wayNames } = insightWords.en;

/** What a period counted: leads by how they came, opened pages, and steps of the assessment. */
export type Counted = {
  readonly leads: readonly LeadTally[];
  readonly visits: readonly VisitTally[];
  readonly steps: readonly StepTally[];
};

/** How often a step was counted, of all sources or of one. */
export function stepsAt(steps: readonly StepTally[], step: string, source?: string): number {
  return steps
    .filter((one) => one.step === step && (source === undefined || one.source === source))
    .reduce((total, one) => total + one.count, 0);
}

const none = { came: 0, answered: 0, booked: 0, held: 0, won: 0, lost: 0 };

function ofWay(leads: readonly LeadTally[], way: string): typeof none {
  return leads.find(({ dimension, value }) => dimension === "way" && value === way) ?? none;
}

/**
 * From opening a page to becoming a client, with what is left of the step before: of those who answered the questions
 * themselves. Whoever reached a step went through all before it, so a step counts at least as many as the next one, also
 * where a counter has seen fewer: visitors are not recognized, and one counts on the day on which they come.
 */
export function funnelTable({ leads, visits, steps }: Counted): InsightTable {
  const { came, booked, held, won } = ofWay(leads, "assessed");
  const real = steps.filter(({ isSample }) => !isSample);
  const entered = visits.filter(({ dimension }) => dimension === "source").reduce((sum, one) => sum + one.visits, 0);
  const finished = stepsAt(real, "finish") - stepsAt(real, "example-finish");
  const counted = {
    visit: entered,
    start: stepsAt(real, "start"),
    finish: finished,
    address: came,
    booking: booked,
    held,
    won,
  };
  const numbers = Object.values(counted);
  const reached = numbers.map((_number, place) => Math.max(...numbers.slice(place)));
  return {
    id: "funnel",
    columns: [
      { label: titles.step, kind: "text" },
      { label: titles.number, kind: "count" },
      { label: titles.ofStepBefore, kind: "share" },
    ],
    rows: stepIds.map((step, place) => {
      const [number = 0, before] = [reached[place], reached[place - 1]];
      return [stepNames[step], number, before === undefined ? null : share(number, before)];
    }),
    drawn: 1,
  };
}

const stepIds = ["visit", "start", "finish", "address", "booking", "held", "won"] as const;

/** Ways to become a lead that are no way through the funnel; `lead_way` in Postgres tells them apart. */
const waysApart = ["direct", "example", "file", "program", "desk", "sample"] as const;

/** Leads and begun assessments that the funnel leaves out, by how they came. */
export function apartTable({ leads, steps }: Counted): InsightTable {
  const samples = stepsAt(
    steps.filter(({ isSample }) => isSample),
    "start",
  );
  const examples = stepsAt(
    steps.filter(({ isSample }) => !isSample),
    "preset",
  );
  const starts: Readonly<Partial<Record<(typeof waysApart)[number], number>>> = { example: examples, sample: samples };
  const numbers = [titles.starts, titles.leads, titles.booked, titles.held, titles.won];
  return {
    id: "apart",
    columns: [{ label: titles.way, kind: "text" }, ...numbers.map((label) => ({ label, kind: "count" as const }))],
    rows: waysApart.map((way) => {
      const { came, booked, held, won } = ofWay(leads, way);
      return [wayNames[way], starts[way] ?? null, came, booked, held, won];
    }),
    drawn: 2,
  };
}
