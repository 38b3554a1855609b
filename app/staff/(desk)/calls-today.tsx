import { CallBriefView } from "@/components/leads/call-brief";
import { Calls } from "@/components/leads/calls";
import { Disclosure } from "@/components/ui/disclosure";
import { TextLink } from "@/components/ui/text-link";
import { findCallBrief } from "@/lib/assessment/queries";
import { listBookings } from "@/lib/booking/queries/list-bookings";
import { database } from "@/lib/database";
import { leadDeskWords } from "@/lib/leads/words";
import type { StaffMember } from "@/lib/staff/member";
import { addDays } from "@/lib/time/local-date";
import { localDateAt, startOfLocalDay } from "@/lib/time/wall-time";

const { today: words, calls: callWords } = leadDeskWords.en;

/** A colleague's calls of today, each with what to know before it. */
export async function CallsToday({ staff, now }: { readonly staff: StaffMember; readonly now: Date }) {
  const zone = staff.timeZone;
  const todayOn = localDateAt(now, zone);
  const calls = await listBookings(database(), {
    from: startOfLocalDay(todayOn, zone),
    until: startOfLocalDay(addDays(todayOn, 1), zone),
    consultantId: staff.id,
  });
  const briefs = new Map(
    await Promise.all(
      calls.map(async ({ uid, leadId, status }) => {
        const isWanted = leadId !== null && status === "confirmed";
        return [uid, isWanted ? await findCallBrief(database(), leadId) : null] as const;
      }),
    ),
  );
  const briefOf = (uid: string) => {
    const brief = briefs.get(uid) ?? null;
    return brief === null ? null : (
      <Disclosure title={words.brief}>
        <CallBriefView brief={brief} isOpen={false} />
      </Disclosure>
    );
  };
  return (
    <>
      {calls.length === 0 ? (
        <p>{callWords.none}</p>
      ) : (
        <Calls calls={calls} zone={zone} now={now} back="today" briefOf={briefOf} />
      )}
      <TextLink href="/staff/bookings" variant="onward">
        {words.allCalls}
      </TextLink>
    </>
  );
}
