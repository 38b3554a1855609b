import { z } from "zod";
import { accepted, refused, type Result } from "@/lib/result";
import { isLocalDate } from "@/lib/time/local-date";
import { isKnownZone } from "@/lib/time/zone-rules";

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const localDate = z.string().refine(isLocalDate, "must be a calendar day like 2027-03-14");
const zone = z.string().refine(isKnownZone, "must be a zone name like America/Toronto");
const hours = z.object({
  start: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time like 09:00"),
  end: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, "must be a time like 17:00 or 24:00"),
});
const weekday = z.literal([1, 2, 3, 4, 5, 6, 7]);
const minutes = z.int().min(0);
const positive = z.int().min(1);
const cap = z.int().min(0).nullish();
const period = z.object({ consultant: z.string(), start: instant, end: instant });

const vectorShape = z.object({
  id: z.string(),
  title: z.string().default(""),
  now: instant,
  consultants: z.array(
    z.object({
      id: z.string(),
      tz: zone,
      weekly: z.array(hours.extend({ days: z.array(weekday) })),
      overrides: z.array(z.object({ date: localDate, windows: z.array(hours) })).default([]),
    }),
  ),
  rules: z.object({
    durationMin: positive,
    stepMin: positive,
    bufferBeforeMin: minutes,
    bufferAfterMin: minutes,
    minNoticeMin: minutes,
    horizonDays: minutes,
    dailyCap: cap,
    weeklyCap: cap,
  }),
  externalBusy: z.array(period).default([]),
  bookings: z
    .array(period.extend({ id: z.string(), status: z.enum(["confirmed", "hold"]), expiresAt: instant.optional() }))
    .default([]),
  reschedulingBookingId: z.string().nullish(),
  query: z.object({ visitorTz: zone, fromDate: localDate, toDate: localDate }),
  expected: z.array(z.object({ utc: z.string(), visitor: z.string(), consultants: z.array(z.string()) })),
  expectedCount: z.int().optional(),
});
const fileShape = z.object({ vectors: z.array(z.unknown()).min(1) });

export type Vector = z.output<typeof vectorShape>;

/** The vectors of a file shaped like `vectors.json`, each still to be read; refused when the text is no such file. */
export function readVectorFile(text: string): Result<readonly unknown[], "not-json" | "no-vectors"> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return refused("not-json");
  }
  const read = fileShape.safeParse(content);
  return read.success ? accepted(read.data.vectors) : refused("no-vectors");
}

/** One vector, or its name as far as it has one and what is wrong with it. */
export function readVector(
  content: unknown,
):
  | { readonly ok: true; readonly vector: Vector }
  | { readonly ok: false; readonly id: string; readonly problem: string } {
  const read = vectorShape.safeParse(content);
  if (read.success) return { ok: true, vector: read.data };
  const named = z.object({ id: z.string() }).safeParse(content);
  const problem = read.error.issues.map(({ path, message }) => `${path.join(".") || "it"}: ${message}`)[0] ?? "";
  return { ok: false, id: named.success ? named.data.id : "(no id)", problem };
}
