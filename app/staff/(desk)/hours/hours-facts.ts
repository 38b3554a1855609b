import { feedToken } from "@/lib/booking/feed-token";
import { whyInput } from "@/lib/booking/input/hours";
import { whyNotOffered, type StoppingRule } from "@/lib/booking/obstacles";
import type { Booking } from "@/lib/booking/booking";
import type { ConsultantPage } from "@/lib/booking/consultant";
import { listBookings, listCallsElsewhere } from "@/lib/booking/queries/list-bookings";
import { listConsultants } from "@/lib/booking/queries/list-consultants";
import { listTeam } from "@/lib/booking/queries/list-team";
import { obstacleWords } from "@/lib/booking/words";
import { hoursWords } from "@/lib/booking/words/hours";
import { appUrl, config } from "@/lib/config/config";
import { database } from "@/lib/database";
import { tokenHash } from "@/lib/http/token";
import type { StaffMember } from "@/lib/staff/member";
import { instantWords, localDateWords } from "@/lib/time/display";
import { dayMs } from "@/lib/time/local-date";
import { instantsOf } from "@/lib/time/wall-time";

/** No consultant plans further ahead than a year; staff may. */
const furthestMs = 800 * dayMs;

/** The consultant's own calendar address, as far as it can be shown. */
export function feedOf(consultantId: string, { feedMadeAt, feedTokenHash }: ConsultantPage) {
  if (feedMadeAt === null) return null;
  const token = feedToken({ consultantId, madeAt: feedMadeAt }, config().WAYMARK_SECRET ?? "");
  const isSame = tokenHash(token) === feedTokenHash;
  return { address: isSame ? `${appUrl()}/calendar/${token}.ics` : null, madeAt: feedMadeAt };
}

/**
 * What keeps a start from being offered with a consultant: once for each instant that the asking colleague's own clock
 * shows it.
 */
export async function whyOf(staff: StaffMember, query: Readonly<Record<string, unknown>>, now: Date) {
  const { day, at, who = staff.id } = whyInput.parse(query);
  const consultants = await listConsultants(database());
  if (day === undefined || at === undefined) return { day, at, who, consultants, answers: null, asked: "" };
  const zone = staff.timeZone;
  const consultant = consultants.find(({ id }) => id === who);
  const paused = consultant?.isBookable === true ? [] : [hoursWords.en.why.paused];
  const roomless = consultant?.hasRoom === true ? [] : [hoursWords.en.why.noRoom];
  const answers = await Promise.all(
    instantsOf({ on: day, at }, zone).map(async (startsAt) => {
      const [asked] = await listTeam(database(), { now, from: startsAt, until: startsAt, consultantId: who });
      const obstacles = asked === undefined ? [] : whyNotOffered(asked.calendar, asked.rules, { now, startsAt });
      return {
        when: instantWords(startsAt, zone),
        rules: [...paused, ...roomless, ...obstacles.map((each) => obstacleWords(each, zone))],
      };
    }),
  );
  return { day, at, who, consultants, answers, asked: `${localDateWords(day)}, ${at}` };
}

/** Rules that a call which is booked already can break, when its consultant's hours change. */
const rulesOfHours: readonly StoppingRule[] = ["closed-by-override", "outside-hours", "ends-outside-hours"];

/** Calls ahead that are outside of their consultant's present hours: on a day away, say. */
export async function callsOutsideHours(staff: StaffMember, now: Date): Promise<readonly Booking[]> {
  const from = { from: now, until: new Date(now.getTime() + furthestMs), consultantId: staff.id };
  const calls = await listBookings(database(), { ...from, status: "confirmed" });
  const last = calls.at(-1);
  if (last === undefined) return [];
  const [own] = await listTeam(database(), { now, from: now, until: last.startsAt, consultantId: staff.id });
  if (own === undefined) return [];
  return calls.filter(({ startsAt }) =>
    whyNotOffered(own.calendar, own.rules, { now, startsAt }).some(({ rule }) => rulesOfHours.includes(rule)),
  );
}

/** Calls ahead that take place in another room than the one that their consultant names now. */
export async function callsElsewhere(
  staff: StaffMember,
  consultant: ConsultantPage | null,
  now: Date,
): Promise<readonly Booking[]> {
  const meetingUrl = consultant?.meetingUrl ?? null;
  return meetingUrl === null ? [] : listCallsElsewhere(database(), { consultantId: staff.id, meetingUrl }, now);
}
