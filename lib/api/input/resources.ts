import { z } from "zod";
import { bands, outcomes, stages } from "@/lib/leads/lead";

/** What the API gives back. These shapes are the description of the answers, and the contract test holds answers to them. */
const instant = z.iso.datetime().meta({ description: "An instant in UTC, RFC 3339." });

export const leadShape = z
  .strictObject({
    id: z.uuid(),
    email: z.string(),
    name: z.string().nullable(),
    company: z.string().nullable(),
    phone: z.string().nullable(),
    region: z.string().nullable(),
    stage: z.enum(stages),
    ownerId: z.uuid().nullable(),
    ownerName: z.string().nullable(),
    outcome: z.enum(outcomes).nullable().meta({ description: "What the newest assessment recommends." }),
    band: z.enum(bands).nullable().meta({ description: "How clear that recommendation was." }),
    score: z.int(),
    tags: z.array(z.string()),
    source: z.string().nullable(),
    acceptsFollowUp: z
      .boolean()
      .meta({ description: "Whether the person agreed to mails beyond what they asked for." }),
    nextStep: z.string().nullable(),
    isSample: z.boolean(),
    version: z.int().min(1).meta({ description: "Goes up with every change; the ETag carries it." }),
    createdAt: instant,
    changedAt: instant,
  })
  .meta({ description: "One person who left an address. The same address is the same lead." });

export const submissionShape = z
  .strictObject({
    id: z.uuid(),
    leadId: z.uuid().nullable().meta({ description: "Null while nobody has asked for the report." }),
    outcome: z.enum(outcomes),
    band: z.enum(bands),
    djangoFit: z.int().min(0).max(100),
    nodeFit: z.int().min(0).max(100),
    answers: z.record(z.string(), z.string()).meta({ description: "The chosen option of each answered question." }),
    modelVersion: z.int().meta({ description: "The version of questions and weights that it was made with." }),
    createdAt: instant,
  })
  .meta({ description: "One finished assessment." });

export const bookingShape = z
  .strictObject({
    uid: z.uuid().meta({ description: "The same for the whole life of the call, however often it is moved." }),
    status: z.enum(["confirmed", "cancelled"]),
    startsAt: instant,
    endsAt: instant,
    consultantId: z.uuid(),
    consultantName: z.string(),
    leadId: z.uuid().nullable(),
    visitorZone: z.string().nullable(),
    attendance: z.enum(["came", "missed"]).nullable(),
    sequence: z.int().min(0).meta({ description: "Goes up with every move." }),
    bookedAt: instant.nullable(),
    changedAt: instant,
  })
  .meta({ description: "One call. Who the visitor is stands with the lead." });

const next = z
  .string()
  .nullable()
  .meta({ description: "Give it as `after` to get the next page; null on the last one." });

export const leadPageShape = z.strictObject({ leads: z.array(leadShape), next });
export const submissionPageShape = z.strictObject({ submissions: z.array(submissionShape), next });
export const bookingPageShape = z.strictObject({ bookings: z.array(bookingShape), next });

export const problemShape = z
  .strictObject({
    type: z.literal("about:blank"),
    status: z.int(),
    code: z.string().meta({ description: "A name that doesn't change with the words." }),
    title: z.string(),
    detail: z.string(),
    errors: z
      .array(z.strictObject({ field: z.string(), detail: z.string() }))
      .optional()
      .meta({ description: "What is wrong with single fields." }),
  })
  .meta({ description: "Why a request was refused (RFC 9457)." });

/** The shapes that the description names, so that programs get one type for each. */
export const namedShapes = {
  Lead: leadShape,
  Submission: submissionShape,
  Booking: bookingShape,
  LeadPage: leadPageShape,
  SubmissionPage: submissionPageShape,
  BookingPage: bookingPageShape,
  Problem: problemShape,
} as const satisfies Readonly<Record<string, z.ZodType>>;
