import { feedToken } from "@/lib/booking/feed-token";
import { whyInput } from "@/lib/booking/input/hours";
import { whyNotOffered } from "@/lib/booking/obstacles";
import type { ConsultantPage } from "@/lib/booking/consultant";
import { listTeam } from "@/lib/booking/queries/list-team";
import { obstacleWords } from "@/lib/booking/words";
import { appUrl, config } from "@/lib/config/config";
import { database } from "@/lib/database";
import { tokenHash } from "@/lib/http/token";
import type { StaffMember } from "@/lib/staff/member";
import { instantWords, localDateWords } from "@/lib/time/display";
import { instantsOf } from "@/lib/time/wall-time";

/** The consultant's own calendar address, as far as it can be shown. */
export function feedOf(consultantId: string, { feedMadeAt, feedTokenHash }: ConsultantPage) {
  if (feedMadeAt === null) return null;
  const token = feedToken({ consultantId, madeAt: feedMadeAt }, config().WAYMARK_SECRET ?? "");
  const isSame = tokenHash(token) === feedTokenHash;
  return { address: isSame ? `${appUrl()}/calendar/${token}.ics` : null, madeAt: feedMadeAt };
}

/** What keeps a start of the consultant's own clock from being offered: once for each instant that the clock shows it. */
export async function whyOf(staff: StaffMember, query: Readonly<Record<string, unknown>>, now: Date) {
  const { day, at } = whyInput.parse(query);
  if (day === undefined || at === undefined) return { day, at, answers: null, asked: "" };
  const zone = staff.timeZone;
  const answers = await Promise.all(
    instantsOf({ on: day, at }, zone).map(async (startsAt) => {
      const [own] = await listTeam(database(), { now, from: startsAt, until: startsAt, consultantId: staff.id });
      const obstacles = own === undefined ? [] : whyNotOffered(own.calendar, own.rules, { now, startsAt });
      return { when: instantWords(startsAt, zone), rules: obstacles.map((each) => obstacleWords(each, zone)) };
    }),
  );
  return { day, at, answers, asked: `${localDateWords(day)}, ${at}` };
}
