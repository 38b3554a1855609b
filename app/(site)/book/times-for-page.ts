import type { TimesView } from "@/lib/booking/input/times";
import { listOpenTimes } from "@/lib/booking/queries/list-open-times";
import { listTeamZones } from "@/lib/booking/queries/list-team-zones";
import type { Consultant } from "@/lib/booking/team";
import { timesPage, type TimesPage } from "@/lib/booking/times-page";
import { database } from "@/lib/database";
import { addDays } from "@/lib/time/local-date";
import { localDateAt } from "@/lib/time/wall-time";

/** Where most of our visitors are, while nobody takes calls. */
const usualZone = "America/Toronto";
/** No consultant plans further ahead than a year. */
const furthestDays = 366;

type Asked = {
  readonly view: TimesView;
  readonly now: Date;
  readonly ownBookingId: string | null;
  /** The start that somebody else was faster with. */
  readonly taken: string | undefined;
  readonly consultantId?: string | undefined;
};

export type TimesForPage = {
  /** The zone of the address, else that of the first consultant. */
  readonly zone: string;
  readonly team: readonly Consultant[];
  readonly times: TimesPage;
};

/** The free times that an address asks for. */
export async function timesForPage({ view, now, ownBookingId, taken, consultantId }: Asked): Promise<TimesForPage> {
  const zone = view.zone ?? (await listTeamZones(database()))[0] ?? usualZone;
  const today = localDateAt(now, zone);
  const question = { now, zone, fromOn: today, toOn: addDays(today, furthestDays), ownBookingId, consultantId };
  const { team, slots } = await listOpenTimes(database(), question);
  const zones = new Map(team.map(({ id, calendar }) => [id, calendar.zone]));
  const look = { zone, clock: view.clock, part: view.part, zones };
  const takenAt = taken === undefined || Number.isNaN(Date.parse(taken)) ? null : new Date(taken);
  return { zone, team, times: timesPage({ slots, look, now, fromOn: view.fromOn, taken: takenAt }) };
}
