import { z } from "zod";
import { changedLine, emailAddress, instantText, optionalLine } from "@/lib/http/fields";
import { stages } from "@/lib/leads/lead";
import { plainTag, tagLengthMax, tagsMax } from "@/lib/leads/tags";

/** What programs may send. The messages are for the people who write them. */
const pageSize = z.coerce
  .number("A whole number from 1 to 100")
  .int("A whole number from 1 to 100")
  .min(1, "A whole number from 1 to 100")
  .max(100, "A whole number from 1 to 100")
  .default(50)
  .meta({ description: "How many on a page." });

const after = z
  .string()
  .regex(/^\d{1,14}~[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, "Give what `next` said")
  .optional()
  .meta({ description: "Where the page begins: what the page before gave as `next`." });

const instant = (words: string) =>
  instantText("An instant like 2027-01-31T09:00:00Z", { offset: true }).optional().meta({ description: words });

export const leadListQuery = z.strictObject({
  order: z
    .enum(["newest", "changed"], "newest or changed")
    .default("newest")
    .meta({ description: "`newest` first, or by change with the longest unchanged first, to keep a copy up to date." }),
  stage: z.enum(stages, `One of ${stages.join(", ")}`).optional(),
  owner: z
    .union([z.uuid(), z.literal("none")], "A colleague's id, or none")
    .optional()
    .meta({ description: "A colleague's id, or `none` for leads that nobody owns." }),
  tag: z.string().transform(plainTag).pipe(z.string().min(1).max(tagLengthMax)).optional(),
  search: z
    .string()
    .max(200, "At most 200 characters")
    .optional()
    .meta({ description: "Words that name, address or company must hold, in any order." }),
  changedSince: instant("Only leads that changed then or later."),
  limit: pageSize,
  after,
});

export const submissionListQuery = z.strictObject({
  lead: z.uuid("A lead's id").optional().meta({ description: "Only those of one lead." }),
  limit: pageSize,
  after,
});

export const bookingListQuery = z.strictObject({
  from: instant("Only calls that begin then or later."),
  until: instant("Only calls that begin before."),
  status: z.enum(["confirmed", "cancelled"], "confirmed or cancelled").optional(),
  limit: pageSize,
  after,
});

export const noQuery = z.strictObject({});

/** Null or nothing says that a field is not known. */
const line = (max: number) =>
  z
    .preprocess((value) => value ?? undefined, optionalLine(max, `At most ${max} characters`))
    .meta({ type: ["string", "null"], maxLength: max });

export const leadBody = z
  .strictObject({
    email: emailAddress().meta({ format: "email" }),
    name: line(100),
    company: line(100),
    phone: line(40),
    region: line(100),
    source: line(100).meta({ description: "Where the person came from; kept from the first time only." }),
  })
  .meta({
    description: "Coming back fills what is empty and overwrites nothing. Consent can't be given through the API.",
  });

const tag = z
  .string("A tag")
  .transform(plainTag)
  .pipe(
    z
      .string()
      .min(1, "A tag can't be empty")
      .max(tagLengthMax, `At most ${tagLengthMax} characters`)
      .regex(/^[^,\p{C}]+$/u, "Letters, digits and signs, but no comma"),
  );

export const leadPatch = z
  .strictObject({
    stage: z.enum(stages, `One of ${stages.join(", ")}`).optional(),
    ownerId: z.uuid("A colleague's id, or null").nullable().optional(),
    tags: z.array(tag, "A list of tags").max(tagsMax, `At most ${tagsMax} tags`).optional(),
    nextStep: changedLine(300, "At most 300 characters")
      .nullable()
      .meta({ type: ["string", "null"], maxLength: 300 }),
  })
  .refine((patch) => Object.keys(patch).length > 0, "Name at least one field to change")
  .meta({
    description:
      "What is left out stays, and null empties. However many fields it names, it is one change of the lead.",
    minProperties: 1,
  });
