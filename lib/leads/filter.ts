import type { Band, Outcome, Stage } from "@/lib/leads/lead";

/** How long a new lead has waited for a first answer, at least. */
export const waitings = ["4h", "1d", "3d", "7d"] as const;
export type Waiting = (typeof waitings)[number];
/** Hours on the wall clock. */
export const waitingHours: Readonly<Record<Waiting, number>> = { "4h": 4, "1d": 24, "3d": 72, "7d": 168 };

export const leadSorts = ["newest", "oldest", "changed", "score"] as const;
export type LeadSort = (typeof leadSorts)[number];

/** Which leads a list shows. What is left out doesn't narrow it. */
export type LeadFilter = {
  readonly search?: string | undefined;
  readonly stage?: Stage | undefined;
  /** A colleague's id, or "none" for leads that nobody owns. */
  readonly owner?: string | undefined;
  readonly outcome?: Outcome | undefined;
  readonly band?: Band | undefined;
  readonly source?: string | undefined;
  readonly consent?: "given" | "missing" | undefined;
  readonly tag?: string | undefined;
  /** Whether a call was ever booked. */
  readonly booked?: "yes" | "no" | undefined;
  readonly waiting?: Waiting | undefined;
  readonly region?: string | undefined;
  /** At least this score. */
  readonly score?: number | undefined;
  /** Came on this day or later, and on that day or earlier: days on the consultancy's clock. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
};

/** A place in a sorted list: what the row there is sorted by (a score, or milliseconds since 1970) and its id. */
export type ListPlace = { readonly value: number; readonly id: string };

/** One page of a list, as its address says it. */
export type LeadListView = {
  readonly filter: LeadFilter;
  readonly sort: LeadSort;
  /** Rows after or before a place; neither is the first page. */
  readonly after?: ListPlace | undefined;
  readonly before?: ListPlace | undefined;
  /** The saved view that it began with, perhaps changed since; "all" for none, whatever the list opens with. */
  readonly saved?: string | undefined;
};

export const leadsOnPage = 50;
export const searchLengthMax = 200;

export type Found = { readonly number: number; readonly isMore: boolean };

/** Counting further than this tells staff nothing and takes time. */
export const countedMax = 1_000;

/** What is said of a number of leads that may have been counted further than it is told. */
export function foundOf(number: number): Found {
  return { number: Math.min(number, countedMax), isMore: number > countedMax };
}

/** How many leads the counts of an owner's stages say that a counted filter lets through. */
export function foundInCounts({ stage }: LeadFilter, counts: Readonly<Record<Stage, number>>): Found {
  const number = stage ? counts[stage] : Object.values(counts).reduce((sum, part) => sum + part, 0);
  return { number, isMore: false };
}

/** Whether nothing but stage and owner narrows the list: then the kept counts tell exactly how long it is. */
export function isCountedFilter(filter: LeadFilter): boolean {
  return Object.entries(filter).every(([name, value]) => value === undefined || name === "stage" || name === "owner");
}

/** The words of a search: parted at spaces, at most eight, so that each can use the index by itself. */
export function searchTerms(search: string): readonly string[] {
  return search.normalize("NFKC").trim().split(/\s+/).filter(Boolean).slice(0, 8);
}

/** What a saved view keeps of an address: filter and order, neither the place in the list nor a view. */
export function keptQuery({ filter, sort }: LeadListView): string {
  return viewQuery({ filter, sort }).slice(1);
}

/** `ListPlace` as it stands in an address. */
function placeText({ value, id }: ListPlace): string {
  return `${id}.${value}`;
}

/** The view as the query of an address, without what is the default. `change` replaces parts of it. */
export function viewQuery(view: LeadListView, change: Partial<LeadListView> = {}): string {
  const { filter, sort, after, before, saved } = { ...view, ...change };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter))
    if (value !== undefined && value !== "") query.set(name, String(value));
  if (sort !== "newest") query.set("sort", sort);
  if (after !== undefined) query.set("after", placeText(after));
  if (before !== undefined) query.set("before", placeText(before));
  if (saved !== undefined) query.set("saved", saved);
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
