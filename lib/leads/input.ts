import { z } from "zod";
import { dayText } from "@/lib/http/fields";
import type { FieldChanges } from "@/lib/leads/event";
import type { LeadSelection } from "@/lib/leads/batch";
import {
  leadsOnPage,
  leadSorts,
  searchLengthMax,
  waitings,
  type LeadListView,
  type ListPlace,
} from "@/lib/leads/filter";
import { plainTag, tagLengthMax } from "@/lib/leads/tags";
import { bands, outcomes, stages, type Stage } from "@/lib/leads/lead";

const RELOAD = "Reload the page and try again";
const id = z.uuid(RELOAD);
const version = z.coerce.number(RELOAD).int(RELOAD).min(1, RELOAD).max(2_000_000_000, RELOAD);

const place = z
  .string()
  .regex(/^[0-9a-f-]{36}\.\d{1,14}$/)
  .transform((text): ListPlace => ({ id: text.slice(0, 36), value: Number(text.slice(37)) }))
  .refine((found) => z.uuid().safeParse(found.id).success);

/** The query of the list's address. Nonsense narrows nothing: an old bookmark still shows leads. */
/** Something to look for. Postgres takes no NUL, and a query within a field can smuggle one past the door. */
const shortText = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => !text.includes("\0"));

const viewInput = z.object({
  search: z
    .string()
    .transform((text) => text.replaceAll("\0", "").trim().slice(0, searchLengthMax) || undefined)
    .optional()
    .catch(undefined),
  stage: z.enum(stages).optional().catch(undefined),
  owner: z
    .union([z.uuid(), z.literal("none")])
    .optional()
    .catch(undefined),
  outcome: z.enum(outcomes).optional().catch(undefined),
  band: z.enum(bands).optional().catch(undefined),
  source: shortText(200).optional().catch(undefined),
  consent: z.enum(["given", "missing"]).optional().catch(undefined),
  tag: z.string().transform(plainTag).pipe(z.string().min(1).max(tagLengthMax)).optional().catch(undefined),
  region: shortText(100).optional().catch(undefined),
  booked: z.enum(["yes", "no"]).optional().catch(undefined),
  waiting: z.enum(waitings).optional().catch(undefined),
  score: z.coerce.number().int().min(1).max(100).optional().catch(undefined),
  from: dayText().optional().catch(undefined),
  until: dayText().optional().catch(undefined),
  sort: z.enum(leadSorts).catch("newest"),
  after: place.optional().catch(undefined),
  before: place.optional().catch(undefined),
  saved: z
    .union([z.uuid(), z.literal("all")])
    .optional()
    .catch(undefined),
});

export function leadListView(query: Readonly<Record<string, unknown>>): LeadListView {
  const { sort, after, before, saved, ...filter } = viewInput.parse(query);
  return { filter, sort, after, before: after === undefined ? before : undefined, saved };
}

export const attendanceInput = z.strictObject({
  call: id,
  attendance: z.enum(["came", "missed"], RELOAD),
  lead: z.union([z.literal(""), id]),
  back: z.string().max(20).optional(),
});

const tag = z
  .string("Enter a tag")
  .transform(plainTag)
  .pipe(
    z
      .string()
      .min(1, "Enter a tag")
      .max(tagLengthMax, `Use at most ${tagLengthMax} characters for a tag`)
      .regex(/^[^,\p{C}]+$/u, "Use letters, digits and signs, but no comma"),
  );
const idList = z.preprocess(
  (value) => (typeof value === "string" ? value.split(" ").filter(Boolean) : value),
  z.array(id).max(leadsOnPage),
);

/** The address of the page that changes many leads: single leads, or all that the filter lets through. */
export function selectionOf(query: Readonly<Record<string, unknown>>): LeadSelection {
  if (query["all"] === "yes") return { kind: "filter", filter: leadListView(query).filter };
  const { lead = [] } = query;
  return { kind: "these", leadIds: idList.safeParse(lead).data ?? [] };
}

export const batchInput = z
  .strictObject({
    batch: id,
    count: z.coerce.number(RELOAD).int(RELOAD).min(0, RELOAD).max(1_000_000_000, RELOAD),
    lead: z.string().max(5_000).default(""),
    /** The filter as it stands in the list's address. */
    query: z.string().max(2_000).default(""),
    all: z.literal("yes").optional(),
    stage: z.union([z.literal(""), z.enum(stages)], "Choose a stage from the list"),
    owner: z.union([z.enum(["", "none"]), id], "Choose an owner from the list"),
    addTag: z.union([z.literal(""), tag]),
    removeTag: z.union([z.literal(""), tag]),
  })
  .transform(({ batch, count, lead, query, all, stage, owner, addTag, removeTag }) => ({
    batchId: batch,
    count,
    selection: selectionOf(all === "yes" ? { ...Object.fromEntries(new URLSearchParams(query)), all } : { lead }),
    change: {
      stage: stage === "" ? undefined : stage,
      ownerId: ownerWish(owner),
      addTag: addTag === "" ? undefined : addTag,
      removeTag: removeTag === "" ? undefined : removeTag,
    },
  }));

function ownerWish(owner: string): string | null | undefined {
  if (owner === "") return undefined;
  return owner === "none" ? null : owner;
}

export const undoInput = z.strictObject({ batch: id });
/** What the list answers after a change of many. */
export const batchAnswer = z.object({
  batch: z.uuid(),
  skipped: z.coerce.number().int().min(0).max(1_000_000).catch(0),
});

export const moveInput = z.strictObject({
  lead: id,
  version,
  stage: z.enum(stages, "Choose a stage"),
  /** The query of the board's address, when the form stands there. */
  board: z.string().max(1_000, RELOAD).optional(),
});
export const ownerInput = z.strictObject({ lead: id, version, owner: z.union([z.literal(""), id]) });

export const tagInput = z.strictObject({ lead: id, tag });

const plain = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const eventChanges = z.object({ changes: z.record(z.string(), z.object({ from: plain, to: plain })) });

/** The fields before and after that a stored event tells of; none for an event of another kind. */
export function storedChanges(details: unknown): FieldChanges {
  return eventChanges.safeParse(details).data?.changes ?? {};
}

/** The query of a time line's address; nonsense shows the newest lines. */
export const timeLineView = z.object({
  before: z.coerce.date().min(new Date("2000-01-01")).max(new Date("2200-01-01")).optional().catch(undefined),
});

const eventWords = z.object({
  title: z.string().optional().catch(undefined),
  other: z.string().optional().catch(undefined),
  uid: z.uuid().optional().catch(undefined),
});

/** What a stored event names: a task's title, another lead's address, a call. */
export function eventFacts(details: unknown): z.output<typeof eventWords> {
  return eventWords.safeParse(details).data ?? {};
}

/** One lead's line of a batch, as it is needed to take the batch back. */
export type BatchLine = {
  readonly version: number;
  readonly before: {
    readonly stage?: Stage | undefined;
    readonly ownerId?: string | null | undefined;
    readonly tags?: readonly string[] | undefined;
  };
  readonly progress: FieldChanges;
};

const fieldChanges = z.record(z.string(), z.object({ from: plain, to: plain }));
const batchEvent = z.object({
  version: z.number(),
  changes: z.object({
    stage: z.object({ from: z.enum(stages) }).optional(),
    ownerId: z.object({ from: z.string().nullable() }).optional(),
    tags: z.object({ from: z.string() }).optional(),
  }),
  progress: fieldChanges.default({}),
});

/** Reads a stored line of a batch. Throws when it is none, as only `writeLeads` writes them. */
export function batchLine(details: unknown): BatchLine {
  const { changes, ...line } = batchEvent.parse(details);
  const tags = changes.tags?.from.split(", ").filter(Boolean);
  return { ...line, before: { stage: changes.stage?.from, ownerId: changes.ownerId?.from, tags } };
}
