import { reminderHours, type ReminderKind } from "@/lib/booking/rules";
import { addDays } from "@/lib/time/local-date";
import { localDateAt } from "@/lib/time/wall-time";

const hourMs = 3_600_000;

/** In the order in which they come. */
const reminderKinds: readonly ReminderKind[] = ["day", "hour"];

/** Hours before a call until which a reminder is still sent when its job comes late; after that the next one, or the call, is near. */
const usefulHours: Readonly<Record<ReminderKind, number>> = { day: 2, hour: 0 };

/** When a reminder is due. */
export function reminderDueAt(startsAt: Date, kind: ReminderKind): Date {
  return new Date(startsAt.getTime() - reminderHours[kind] * hourMs);
}

/** The reminders of a call that are still to come. */
export function remindersAhead(startsAt: Date, now: Date): readonly ReminderKind[] {
  return reminderKinds.filter((kind) => reminderDueAt(startsAt, kind) > now);
}

/** Whether a reminder still helps, however late its job comes. */
export function isReminderUseful(startsAt: Date, kind: ReminderKind, now: Date): boolean {
  return now.getTime() < startsAt.getTime() - usefulHours[kind] * hourMs;
}

/** How far away a call is for somebody who is reminded of it: in minutes in its last hour and a half, else in days of their own calendar. */
export type Nearness =
  | { readonly kind: "today" | "tomorrow" | "later" }
  | { readonly kind: "minutes"; readonly minutes: number };

/** How far away a call is, on the clock of whoever is told. */
export function nearnessOf(startsAt: Date, zone: string, now: Date): Nearness {
  const minutes = Math.round((startsAt.getTime() - now.getTime()) / 60_000);
  if (minutes <= 90) return { kind: "minutes", minutes };
  const [today, on] = [localDateAt(now, zone), localDateAt(startsAt, zone)];
  if (on === today) return { kind: "today" };
  return { kind: on === addDays(today, 1) ? "tomorrow" : "later" };
}
