import { leadName, verdictWords } from "@/lib/leads/display";
import type { LeadRow, Stage } from "@/lib/leads/lead";
import type { LeadColumn } from "@/lib/leads/list-choices";
import { leadDeskWords, leadWords } from "@/lib/leads/words";
import { instantWords, isoWithOffset, shortLocalDateWords } from "@/lib/time/display";
import { localDateAt } from "@/lib/time/wall-time";

/** What stands in a cell: plain words, a stage with its words, or a day with its instant; null for nothing. */
export type ListCell =
  | string
  | null
  | { readonly stage: Stage; readonly words: string }
  | { readonly at: string; readonly words: string; readonly inFull: string };

/** One lead of the list in words, as it goes to the browser: nothing that isn't shown. */
export type ListRow = {
  readonly id: string;
  readonly name: string;
  /** Where the name isn't the address itself. */
  readonly email: string | null;
  readonly isSample: boolean;
  readonly cells: readonly ListCell[];
};

type Look = { readonly columns: readonly LeadColumn[]; readonly zone: string };

export function listRow(lead: LeadRow, { columns, zone }: Look): ListRow {
  return {
    id: lead.id,
    name: leadName(lead),
    email: lead.name === null ? null : lead.email,
    isSample: lead.isSample,
    cells: columns.map((column) => cells[column](lead, zone)),
  };
}

const { list: words } = leadDeskWords.en;

const cells: Readonly<Record<LeadColumn, (lead: LeadRow, zone: string) => ListCell>> = {
  company: ({ company }) => company,
  stage: ({ stage }) => ({ stage, words: leadWords.en.stages[stage] }),
  owner: ({ ownerName }) => ownerName ?? words.nobodyOwns,
  outcome: (lead) => verdictWords(lead),
  score: ({ score }) => String(score),
  created: ({ createdAt }, zone) => day(createdAt, zone),
  changed: ({ changedAt }, zone) => day(changedAt, zone),
  source: ({ source }) => source,
  region: ({ region }) => region,
  consent: ({ acceptsFollowUp }) => (acceptsFollowUp ? words.consentGiven : words.consentMissing),
  tags: ({ tags }) => tags.join(", "),
  nextStep: ({ nextStep }) => nextStep,
};

function day(at: Date, zone: string): ListCell {
  const on = localDateAt(at, zone);
  return {
    at: isoWithOffset(at, zone),
    words: `${shortLocalDateWords(on)}, ${on.slice(0, 4)}`,
    inFull: instantWords(at, zone),
  };
}
