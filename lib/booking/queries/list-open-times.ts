import type { Database } from "@/db/client";
import type { Slot } from "@/lib/booking/availability";
import { nearestSlots } from "@/lib/booking/slots";
import { listTeam } from "@/lib/booking/queries/list-team";
import { teamSlots, type Consultant } from "@/lib/booking/team";
import { addDays, dayMs, type LocalDate } from "@/lib/time/local-date";
import { localDateAt, startOfLocalDay } from "@/lib/time/wall-time";

export type TimesQuestion = {
  readonly now: Date;
  readonly zone: string;
  /** Days of the visitor's own calendar, both included. */
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate;
  /** The visitor's own hold, or the call that is being moved: it is in nobody's way. */
  readonly ownBookingId?: string | null | undefined;
  readonly consultantId?: string | undefined;
};

export type OpenTimes = { readonly team: readonly Consultant[]; readonly slots: readonly Slot[] };

/** The times that a visitor can choose on these days of their calendar, and whose they are. */
export async function listOpenTimes(database: Database, question: TimesQuestion): Promise<OpenTimes> {
  const { now, zone, fromOn, toOn, ownBookingId = null, consultantId } = question;
  const from = startOfLocalDay(fromOn, zone);
  const until = startOfLocalDay(addDays(toOn, 1), zone);
  const team = await listTeam(database, { now, from, until, consultantId });
  const slots = teamSlots(team, { now, visitorZone: zone, fromOn, toOn, reschedulingBookingId: ownBookingId });
  return { team, slots };
}

const nearDays = 14;

/** The three free times nearest to one that was wished for, within two weeks of it. */
export async function listNearestTimes(
  database: Database,
  wish: { readonly startsAt: Date; readonly zone: string; readonly ownBookingId?: string | null | undefined },
  now: Date,
): Promise<readonly Slot[]> {
  const { startsAt, zone, ownBookingId } = wish;
  const fromOn = localDateAt(new Date(startsAt.getTime() - nearDays * dayMs), zone);
  const toOn = localDateAt(new Date(startsAt.getTime() + nearDays * dayMs), zone);
  const { slots } = await listOpenTimes(database, { now, zone, fromOn, toOn, ownBookingId });
  const others = slots.filter((slot) => slot.startsAt.getTime() !== startsAt.getTime());
  return nearestSlots(others, startsAt, 3);
}
