import { z } from "zod";
import type { BookingRules, ConsultantCalendar, SlotQuestion } from "@/lib/booking/availability";
import { openSlots } from "@/lib/booking/slots";
import { accepted, refused, type Result } from "@/lib/result";
import { isoWithOffset } from "@/lib/time/display";
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
type Answer = Vector["expected"][number];

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

/** What is wrong with one vector, as sentences: none when our slots are exactly the expected ones. */
export function failuresOf(content: unknown): { readonly id: string; readonly failures: readonly string[] } {
  const read = vectorShape.safeParse(content);
  if (read.success) return { id: `${read.data.id} ${read.data.title}`.trim(), failures: differences(read.data) };
  const named = z.object({ id: z.string() }).safeParse(content);
  const problem = read.error.issues.map(({ path, message }) => `${path.join(".") || "it"}: ${message}`)[0];
  return { id: named.success ? named.data.id : "(no id)", failures: [`It is not shaped like a vector (${problem}).`] };
}

function differences(vector: Vector): string[] {
  const wanted = vector.expected.map(said);
  const given = answerTo(vector).map(said);
  const failures = [
    ...wanted.filter((slot) => !given.includes(slot)).map((slot) => `Missing: ${slot}.`),
    ...given.filter((slot) => !wanted.includes(slot)).map((slot) => `Not expected: ${slot}.`),
  ];
  if (failures.length === 0 && given.join() !== wanted.join()) failures.push("The slots are in another order.");
  const count = vector.expectedCount ?? given.length;
  if (count !== given.length) failures.push(`${given.length} slots instead of ${count}.`);
  return failures;
}

function said({ utc, visitor, consultants }: Answer): string {
  return `${utc} (${visitor}) with ${consultants.join(" and ")}`;
}

/** Our slots for a vector, in the shape of its `expected`. */
export function answerTo(vector: Vector): Answer[] {
  return openSlots(calendarsOf(vector), rulesFrom(vector), questionOf(vector)).map(({ startsAt, consultantIds }) => ({
    utc: startsAt.toISOString().replace(".000Z", "Z"),
    visitor: isoWithOffset(startsAt, vector.query.visitorTz),
    consultants: [...consultantIds],
  }));
}

function calendarsOf({ consultants, externalBusy, bookings }: Vector): ConsultantCalendar[] {
  return consultants.map(({ id, tz, weekly, overrides }) => ({
    consultantId: id,
    zone: tz,
    weekly,
    overrides: overrides.map(({ date, windows }) => ({ on: date, hours: windows })),
    busyElsewhere: externalBusy
      .filter(({ consultant }) => consultant === id)
      .map(({ start, end }) => ({ startsAt: start, endsAt: end })),
    taken: bookings
      .filter(({ consultant }) => consultant === id)
      .map((booking) => ({
        bookingId: booking.id,
        startsAt: booking.start,
        endsAt: booking.end,
        holdExpiresAt: booking.status === "hold" ? (booking.expiresAt ?? new Date(0)) : null,
      })),
  }));
}

function rulesFrom({ rules }: Vector): BookingRules {
  return {
    durationMinutes: rules.durationMin,
    stepMinutes: rules.stepMin,
    bufferBeforeMinutes: rules.bufferBeforeMin,
    bufferAfterMinutes: rules.bufferAfterMin,
    minimumNoticeMinutes: rules.minNoticeMin,
    horizonDays: rules.horizonDays,
    dailyCap: rules.dailyCap ?? null,
    weeklyCap: rules.weeklyCap ?? null,
  };
}

function questionOf({ now, query, reschedulingBookingId }: Vector): SlotQuestion {
  return {
    now,
    visitorZone: query.visitorTz,
    fromOn: query.fromDate,
    toOn: query.toDate,
    reschedulingBookingId: reschedulingBookingId ?? null,
  };
}
