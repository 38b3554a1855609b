import { z } from "zod";
import { formKey } from "@/lib/http/fields";
import { bands, outcomes, stages } from "@/lib/leads/lead";
import type { MergedLead } from "@/lib/leads/merge";

const RELOAD = "Reload the page and try again";
const version = z.coerce.number(RELOAD).int(RELOAD).min(1, RELOAD).max(2_000_000_000, RELOAD);
const side = z.enum(["winner", "loser"], "Choose one of the two").optional();

/** The form of the page that shows what a merge would make. */
export const mergeInput = z
  .strictObject({
    merge: formKey(),
    winner: z.uuid(RELOAD),
    loser: z.uuid(RELOAD),
    winnerVersion: version,
    loserVersion: version,
    name: side,
    company: side,
    phone: side,
    region: side,
    stage: side,
    ownerId: side,
    nextStep: side,
  })
  .transform(({ merge, winner, loser, winnerVersion, loserVersion, ...choices }) => ({
    id: merge,
    winnerId: winner,
    loserId: loser,
    winnerVersion,
    loserVersion,
    choices,
  }));

export const partInput = z.strictObject({ merge: z.uuid(RELOAD), lead: z.uuid(RELOAD) });
export const notDuplicateInput = z.strictObject({ lead: z.uuid(RELOAD), other: z.uuid(RELOAD) });

const text = z.string().nullable();
const moment = z.coerce.date();

/** A lead's columns as a merge stored them, in JSON. */
export const storedMergedLead: z.ZodType<MergedLead> = z.object({
  name: text,
  company: text,
  phone: text,
  region: text,
  stage: z.enum(stages),
  ownerId: text,
  nextStep: text,
  outcome: z.enum(outcomes).nullable(),
  band: z.enum(bands).nullable(),
  signals: z.record(z.string(), z.string()),
  tags: z.array(z.string()),
  source: text,
  medium: text,
  campaign: text,
  referrer: text,
  landingPage: text,
  preset: text,
  acceptsFollowUp: z.boolean(),
  isSample: z.boolean(),
  createdAt: moment,
  stageSince: moment,
  furthest: z.enum(["new", "contacted", "booked", "held", "won"]),
  firstResponseAt: z.union([z.null(), moment]),
  responseMinutes: z.number().nullable(),
});
