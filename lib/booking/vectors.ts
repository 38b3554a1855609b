import type { BookingRules, ConsultantCalendar, SlotQuestion } from "@/lib/booking/availability";
import { readVector, type Vector } from "@/lib/booking/input/vectors";
import { openSlots } from "@/lib/booking/slots";
import { isoWithOffset } from "@/lib/time/display";

type Answer = Vector["expected"][number];

/** What is wrong with one vector, as sentences: none when our slots are exactly the expected ones. */
export function failuresOf(content: unknown): { readonly id: string; readonly failures: readonly string[] } {
  const read = readVector(content);
  if (!read.ok) return { id: read.id, failures: [`It is not shaped like a vector (${read.problem}).`] };
  return { id: `${read.vector.id} ${read.vector.title}`.trim(), failures: differences(read.vector) };
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
function answerTo(vector: Vector): Answer[] {
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
      .map(({ start, end }) => ({ startsAt: start, endsAt: end, calendarName: null })),
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
