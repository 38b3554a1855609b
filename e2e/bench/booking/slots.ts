import type { BookingRules, ConsultantCalendar, Slot, SlotQuestion } from "@/lib/booking/availability";
import { timingOf, type Timing } from "@/e2e/bench/booking/timing";
import { openSlots } from "@/lib/booking/slots";

const runs = 3_000;
const warmUps = 500;
const minuteMs = 60_000;
const dayMs = 1_440 * minuteMs;
const zones = ["America/Toronto", "America/Vancouver", "America/St_Johns", "Europe/Berlin", "Pacific/Chatham"];
const rules: BookingRules = {
  durationMinutes: 30,
  stepMinutes: 30,
  bufferBeforeMinutes: 5,
  bufferAfterMinutes: 5,
  minimumNoticeMinutes: 240,
  horizonDays: 60,
  dailyCap: 12,
  weeklyCap: 50,
};

type Month = { readonly calendars: readonly ConsultantCalendar[]; readonly question: SlotQuestion };

function monthNumber(run: number, consultants: number): Month {
  const first = Date.UTC(2026, 0, 1) + (run % 2_000) * dayMs;
  const on = (days: number) => new Date(first + days * dayMs).toISOString().slice(0, 10);
  const time = (index: number, lengthMinutes: number) => {
    const startsAt = new Date(first + ((index * 7_919 + run * 104_729) % 44_640) * minuteMs);
    return { startsAt, endsAt: new Date(startsAt.getTime() + lengthMinutes * minuteMs) };
  };
  const calendar = (consultant: number): ConsultantCalendar => ({
    consultantId: `consultant ${consultant}`,
    zone: zones[(run + consultant) % zones.length] ?? "America/Toronto",
    weekly: [
      { days: [1, 2, 3, 4, 5], start: "09:00", end: "12:00" },
      { days: [1, 2, 3, 4, 5], start: "13:00", end: "17:30" },
    ],
    overrides: [{ on: on(9), hours: [] }],
    busyElsewhere: Array.from({ length: 20 }, (_, index) => ({
      ...time(index + consultant * 31, 45),
      calendarName: "Work",
    })),
    taken: Array.from({ length: 20 }, (_, index) => ({
      ...time(index + consultant * 57 + 400, 30),
      bookingId: String(index),
      holdExpiresAt: null,
    })),
  });
  return {
    calendars: Array.from({ length: consultants }, (_, index) => calendar(index)),
    question: { now: new Date(first), visitorZone: zones[run % 3] ?? "America/Toronto", fromOn: on(0), toOn: on(30) },
  };
}

const floorStarts = [0, 1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 13, 14, 15, 16].map((half) => 540 + half * 30);
const weekdays = (first: number) =>
  Array.from({ length: 31 }, (_, day) => first + day * dayMs).filter((at) => (at / dayMs + 3) % 7 < 5);

function floorOf({ calendars, question }: Month): Slot[] {
  return calendars.flatMap((calendar) => floorOfOne(calendar, Date.parse(question.fromOn)));
}

function floorOfOne({ consultantId, busyElsewhere, taken }: ConsultantCalendar, first: number): Slot[] {
  const slots: Slot[] = [];
  const busy = [...busyElsewhere, ...taken].map(({ startsAt, endsAt }) => ({
    start: startsAt.getTime(),
    end: endsAt.getTime(),
  }));
  const last = { start: Infinity, end: Infinity };
  const sorted = [...busy.toSorted((a, b) => a.start - b.start), last];
  let next = 0;
  for (const day of weekdays(first)) {
    for (const minutes of floorStarts) {
      const start = day + minutes * minuteMs;
      while ((sorted[next] ?? last).end <= start) next++;
      if (start + 30 * minuteMs <= (sorted[next] ?? last).start)
        slots.push({ startsAt: new Date(start), consultantIds: [consultantId] });
    }
  }
  return slots;
}

function measure(consultants: number, work: (month: Month) => readonly Slot[]) {
  const times: number[] = [];
  for (let run = 0; run < warmUps + runs; run++) {
    const month = monthNumber(run, consultants);
    const before = performance.now();
    work(month);
    if (run >= warmUps) times.push(performance.now() - before);
  }
  return timingOf(times);
}

/**
 * Milliseconds for a month of slots, with 40 busy times a consultant, over many different months. The floor does the
 * same loops on plain numbers: no zones, no merging, no questions about days.
 */
export function measureSlots(consultants: number): { readonly ours: Timing; readonly floor: Timing } {
  return {
    ours: measure(consultants, ({ calendars, question }) => openSlots(calendars, rules, question)),
    floor: measure(consultants, floorOf),
  };
}
