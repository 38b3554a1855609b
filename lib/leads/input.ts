import { z } from "zod";
import { formKey, optionalLine, optionalParagraph, singleLine } from "@/lib/http/fields";
import type { FieldChanges } from "@/lib/leads/event";
import { leadSorts, searchLengthMax, type LeadListView, type ListPlace } from "@/lib/leads/filter";
import { plainTag, tagLengthMax } from "@/lib/leads/tags";
import { taskLengthMax } from "@/lib/leads/task";
import { isLocalDate } from "@/lib/time/local-date";
import { bands, noteLengthMax, outcomes, stages } from "@/lib/leads/lead";

const RELOAD = "Reload the page and try again";
const id = z.uuid(RELOAD);
const version = z.coerce.number(RELOAD).int(RELOAD).min(1, RELOAD).max(2_000_000_000, RELOAD);

const place = z
  .string()
  .regex(/^[0-9a-f-]{36}\.-?\d{1,15}$/)
  .transform((text): ListPlace => ({ id: text.slice(0, 36), value: Number(text.slice(37)) }))
  .refine((found) => z.uuid().safeParse(found.id).success);

/** The query of the list's address. Nonsense narrows nothing: an old bookmark still shows leads. */
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
  source: z.string().min(1).max(200).optional().catch(undefined),
  consent: z.enum(["given", "missing"]).optional().catch(undefined),
  tag: z.string().transform(plainTag).pipe(z.string().min(1).max(tagLengthMax)).optional().catch(undefined),
  region: z.string().min(1).max(100).optional().catch(undefined),
  score: z.coerce.number().int().min(1).max(100).optional().catch(undefined),
  from: z.string().refine(isLocalDate).optional().catch(undefined),
  until: z.string().refine(isLocalDate).optional().catch(undefined),
  sort: z.enum(leadSorts).catch("newest"),
  after: place.optional().catch(undefined),
  before: place.optional().catch(undefined),
});

export function leadListView(query: Readonly<Record<string, unknown>>): LeadListView {
  const { sort, after, before, ...filter } = viewInput.parse(query);
  return { filter, sort, after, before: after === undefined ? before : undefined };
}

export const moveInput = z.strictObject({ lead: id, version, stage: z.enum(stages, "Choose a stage") });
export const ownerInput = z.strictObject({ lead: id, version, owner: z.union([z.literal(""), id]) });
export const noteInput = z.strictObject({
  lead: id,
  formKey: formKey(),
  body: optionalParagraph(noteLengthMax, "Keep a note below 10,000 characters").pipe(z.string("Write the note first")),
});

export const taskInput = z.strictObject({
  lead: id,
  formKey: formKey(),
  title: singleLine(taskLengthMax, {
    empty: "Say what is to be done",
    long: `Use at most ${taskLengthMax} characters for a task`,
  }),
  dueOn: z
    .string()
    .trim()
    .default("")
    .refine((text) => text === "" || isLocalDate(text), "Enter a date like 2027-01-31, or leave it empty")
    .transform((text) => (text === "" ? null : text)),
  owner: z.union([z.literal(""), id]).transform((owner) => (owner === "" ? null : owner)),
});
export const tickInput = z.strictObject({ task: id, done: z.enum(["yes", "no"], RELOAD), back: z.string().optional() });

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
export const tagInput = z.strictObject({ lead: id, tag });

/** What staff know about somebody, as far as it can be typed in. */
export const detailsInput = z.strictObject({
  lead: id,
  version,
  name: optionalLine(100, "Use at most 100 characters for the name"),
  company: optionalLine(100, "Use at most 100 characters for the company"),
  phone: optionalLine(40, "Use at most 40 characters for the phone number"),
  region: optionalLine(100, "Use at most 100 characters for the region"),
  nextStep: optionalLine(300, "Use at most 300 characters for the next step"),
});

const plain = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const eventChanges = z.object({ changes: z.record(z.string(), z.object({ from: plain, to: plain })) });

/** The fields before and after that a stored event tells of; none for an event of another kind. */
export function storedChanges(details: unknown): FieldChanges {
  return eventChanges.safeParse(details).data?.changes ?? {};
}
