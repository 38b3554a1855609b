import type { Booking } from "@/lib/booking/booking";
import type { CallsViewKind } from "@/lib/booking/input/desk";
import { addDays, startOfWeek, type LocalDate } from "@/lib/time/local-date";
import { localDateAt } from "@/lib/time/wall-time";

/** How staff look at calls: which days around `on`, and whose calls; null is everybody's. */
export type CallsLook = { readonly view: CallsViewKind; readonly on: LocalDate; readonly who: string | null };

const daysOf: Readonly<Record<CallsViewKind, number>> = { week: 7, day: 1, list: 28 };

/** The days of a view, both ends included, and where its neighbours begin. Weeks begin on Monday. */
export function callsPeriod({ view, on }: Pick<CallsLook, "view" | "on">) {
  const days = daysOf[view];
  const fromOn = view === "week" ? startOfWeek(on) : on;
  return {
    fromOn,
    toOn: addDays(fromOn, days - 1),
    previousOn: addDays(fromOn, -days),
    nextOn: addDays(fromOn, days),
  };
}

/** The address that shows calls so. */
export function callsAddress({ view, on, who }: CallsLook): string {
  const query = new URLSearchParams({ view, on });
  if (who !== null) query.append("who", who);
  return `/staff/bookings?${query}`;
}

export type CallsOfDay = { readonly on: LocalDate; readonly calls: readonly Booking[] };

/** Calls, given in order, under each day from the first to the last on the clock of a zone; days without calls stay. */
export function callsByDay(
  calls: readonly Booking[],
  { fromOn, toOn, zone }: { readonly fromOn: LocalDate; readonly toOn: LocalDate; readonly zone: string },
): readonly CallsOfDay[] {
  const byDay = Map.groupBy(calls, ({ startsAt }) => localDateAt(startsAt, zone));
  const days: CallsOfDay[] = [];
  for (let on = fromOn; on <= toOn; on = addDays(on, 1)) days.push({ on, calls: byDay.get(on) ?? [] });
  return days;
}
