/** What the list can show beside the name, in this order. */
export const leadColumns = [
  "company",
  "stage",
  "owner",
  "outcome",
  "score",
  "created",
  "changed",
  "source",
  "region",
  "consent",
  "tags",
  "nextStep",
] as const;
export type LeadColumn = (typeof leadColumns)[number];

const usualColumns: readonly LeadColumn[] = ["company", "stage", "owner", "outcome", "score", "created", "changed"];

export const densities = ["compact", "regular"] as const;
export type Density = (typeof densities)[number];

/** How somebody wants to see the list. */
export type ListSettings = {
  readonly columns: readonly LeadColumn[];
  readonly density: Density;
  /** Whether single keys do something. */
  readonly hasKeys: boolean;
  /** The view that the bare address of the list shows. */
  readonly defaultViewId: string | null;
};

export const usualSettings: ListSettings = {
  columns: usualColumns,
  density: "compact",
  hasKeys: true,
  defaultViewId: null,
};

/** A filter and order that somebody named. */
export type SavedView = {
  readonly id: string;
  readonly name: string;
  /** As in the list's address, without a question mark. */
  readonly query: string;
  readonly isShared: boolean;
  readonly isOwn: boolean;
  /** Who made it. */
  readonly ownerName: string;
};

export const viewNameLengthMax = 60;
/** So many of one person's own fit on a page. */
export const viewsMax = 50;

export type ViewRefusal = "unknown-view" | "name-taken" | "too-many-views";
