import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { Booking } from "@/lib/booking/booking";
import { calendarWords } from "@/lib/booking/words/calendars";
import { instantWords } from "@/lib/time/display";

const words = calendarWords.en.clashes;

type ClashNoticeProps = { readonly calls: readonly Booking[]; readonly zone: string };

/** Calls that are booked while the consultant is busy elsewhere: to move, or to settle there. */
export function ClashNotice({ calls, zone }: ClashNoticeProps) {
  if (calls.length === 0) return null;
  return (
    <Notice tone="warning" title={words.title(calls.length)}>
      <ul>
        {calls.map(({ uid, startsAt }) => (
          <li key={uid}>
            <TextLink href={`/staff/bookings/${uid}`}>{instantWords(startsAt, zone)}</TextLink>
          </li>
        ))}
      </ul>
      <p>{words.hint}</p>
    </Notice>
  );
}
