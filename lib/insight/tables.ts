import { answersByStretch, answerTimes } from "@/lib/insight/answer-times";
import type { AnswerTally, CallTally, LeadsOfDay, LeadTally } from "@/lib/insight/queries";
import type { StepTally, VisitTally } from "@/lib/insight/queries/list-counts";
import { stepsAt, type Counted } from "@/lib/insight/funnel";
import { startOfMonth, type Period } from "@/lib/insight/period";
import { share, type Column, type InsightTable } from "@/lib/insight/table";
import { insightWords } from "@/lib/insight/words";
import { outcomes } from "@/lib/leads/lead";
import { leadWords } from "@/lib/leads/words";
import { monthWords, shortLocalDateWords } from "@/lib/time/display";
import { addDays } from "@/lib/time/local-date";

const { columns: titles, steps: stepNames, stretches, noOutcome, noOwner, otherSources, ...words } = insightWords.en;

const text = (label: string): Column => ({ label, kind: "text" });
const count = (label: string): Column => ({ label, kind: "count" });
const ratio = (label: string): Column => ({ label, kind: "share" });
const minutes = (label: string): Column => ({ label, kind: "minutes" });

const none = { came: 0, answered: 0, booked: 0, held: 0, won: 0, lost: 0 };

function all(leads: readonly LeadTally[]): typeof none {
  return leads.find(({ dimension }) => dimension === "all") ?? none;
}

type Stretch = { readonly grain: "day" | "month"; readonly period: Period };

/** Every day or month of the period, also those in which nobody came. */
export function overTimeTable(days: readonly LeadsOfDay[], { grain, period }: Stretch): InsightTable {
  const name = grain === "day" ? shortLocalDateWords : monthWords;
  const known = new Map(days.map((one) => [one.fromOn, one]));
  return {
    id: "over-time",
    columns: [text(grain === "day" ? titles.day : titles.month), count(titles.leads), count(titles.won)],
    rows: placesOf(period, grain).map((on) => [name(on), known.get(on)?.came ?? 0, known.get(on)?.won ?? 0]),
    drawn: 1,
  };
}

function placesOf({ fromOn, toOn }: Period, grain: "day" | "month"): readonly string[] {
  const places = [grain === "day" ? fromOn : startOfMonth(fromOn)];
  for (let last = fromOn; last <= toOn; last = places.at(-1) ?? toOn) {
    const next = grain === "day" ? addDays(last, 1) : startOfMonth(last, 1);
    if (next > toOn) break;
    places.push(next);
  }
  return places;
}

const mostSources = 12;

/** Where visitors and leads come from; beyond a dozen, together. */
export function sourcesTable({ leads, visits, steps }: Counted): InsightTable {
  const bySource = leads.filter(({ dimension }) => dimension === "source");
  const entered = new Map(
    visits.filter(({ dimension }) => dimension === "source").map((one) => [one.value, one.visits]),
  );
  const names = [...new Set([...bySource.map(({ value }) => value), ...entered.keys()])];
  const rows = names.map((name) => {
    const { came, booked, won } = bySource.find(({ value }) => value === name) ?? none;
    return { name, numbers: [entered.get(name) ?? 0, stepsAt(steps, "start", name), came, booked, won] };
  });
  const sorted = rows.toSorted((one, other) => rank(other.numbers) - rank(one.numbers));
  const rest = sorted.slice(mostSources);
  const together = [0, 1, 2, 3, 4].map((place) => rest.reduce((sum, row) => sum + (row.numbers[place] ?? 0), 0));
  return {
    id: "sources",
    columns: [
      text(titles.source),
      ...[titles.visits, titles.starts, titles.leads, titles.booked, titles.won].map(count),
    ],
    rows: [
      ...sorted.slice(0, mostSources).map(({ name, numbers }) => [name, ...numbers]),
      ...(rest.length === 0 ? [] : [[otherSources(rest.length), ...together]]),
    ],
    drawn: 3,
  };
}

/** Leads first, then visits. */
function rank([visits = 0, , leads = 0]: readonly number[]): number {
  return leads * 1_000_000 + visits;
}

export type AskedQuestion = { readonly id: string; readonly label: string };

/** How many answered each question, and who of those before went no further. */
export function questionsTable(steps: readonly StepTally[], questions: readonly AskedQuestion[]): InsightTable {
  const way = [
    { label: stepNames.start, number: stepsAt(steps, "start") },
    ...questions.map(({ id, label }, place) => ({ label: `${place + 1}. ${label}`, number: stepsAt(steps, id) })),
    { label: stepNames.finish, number: stepsAt(steps, "finish") },
  ];
  return {
    id: "questions",
    columns: [text(titles.step), count(titles.number), ratio(titles.lost)],
    rows: way.map(({ label, number }, place) => {
      const before = way[place - 1]?.number;
      // Who starts from an example answers no single question, so a later step can count more than an earlier one.
      const gone = before === undefined ? null : share(Math.max(0, before - number), before);
      return [label, number, gone];
    }),
    drawn: 1,
  };
}

export function outcomesTable(leads: readonly LeadTally[]): InsightTable {
  const whole = all(leads).came;
  const names = [...outcomes, "none" as const];
  return {
    id: "outcomes",
    columns: [text(titles.outcome), count(titles.leads), ratio(titles.share), count(titles.won)],
    rows: names.map((name) => {
      const { came, won } = leads.find(({ dimension, value }) => dimension === "outcome" && value === name) ?? none;
      return [name === "none" ? noOutcome : leadWords.en.outcomes[name], came, share(came, whole), won];
    }),
    drawn: 1,
  };
}

/** How long the first response took, and who has none yet. */
export function responsesTable(answers: readonly AnswerTally[], leads: readonly LeadTally[]): InsightTable {
  const { came } = all(leads);
  const numbers = answersByStretch(answers);
  const answered = numbers.reduce((sum, number) => sum + number, 0);
  const named = stretches.map((label, place) => ({ label, number: numbers[place] ?? 0 }));
  return {
    id: "responses",
    columns: [text(titles.stretch), count(titles.leads), ratio(titles.share)],
    rows: [...named, { label: words.unanswered, number: came - answered }].map(({ label, number }) => [
      label,
      number,
      share(number, came),
    ]),
    drawn: 1,
  };
}

export type NamedColleague = { readonly id: string; readonly name: string };

export function callsTable(calls: readonly CallTally[], colleagues: readonly NamedColleague[]): InsightTable {
  const names = new Map(colleagues.map(({ id, name }) => [id, name]));
  return {
    id: "calls",
    columns: [
      text(titles.consultant),
      count(titles.callsHeld),
      count(titles.callsMissed),
      count(titles.callsUnmarked),
      ratio(titles.noShow),
    ],
    rows: calls.map(({ consultantId, came, missed, unmarked }) => [
      names.get(consultantId) ?? noOwner,
      came,
      missed,
      unmarked,
      share(missed, came + missed),
    ]),
    drawn: 4,
  };
}

type Work = { readonly leads: readonly LeadTally[]; readonly answers: readonly AnswerTally[] };

/** What became of each colleague's leads, and how fast their first response was. */
export function consultantsTable({ leads, answers }: Work, colleagues: readonly NamedColleague[]): InsightTable {
  const names = new Map(colleagues.map(({ id, name }) => [id, name]));
  const owned = leads.filter(({ dimension }) => dimension === "owner");
  return {
    id: "consultants",
    columns: [
      text(titles.consultant),
      ...[titles.leads, titles.answered, titles.booked, titles.held, titles.won, titles.lostLeads].map(count),
      minutes(titles.median),
      minutes(titles.ninetieth),
      ratio(titles.withinHour),
    ],
    rows: owned.map(({ value, came, answered, booked, held, won, lost }) => {
      const times = answerTimes(answers.filter(({ owner }) => owner === value));
      const name = names.get(value) ?? noOwner;
      return [name, came, answered, booked, held, won, lost, times.median, times.ninetieth, times.withinHour];
    }),
    drawn: 1,
  };
}

const mostPages = 15;

export function pagesTable(visits: readonly VisitTally[]): InsightTable {
  const pages = visits.filter(({ dimension }) => dimension === "page").slice(0, mostPages);
  return {
    id: "pages",
    columns: [text(titles.page), count(titles.views), count(titles.visits)],
    rows: pages.map(({ value, views, visits: entered }) => [value, views, entered]),
    drawn: 1,
  };
}
