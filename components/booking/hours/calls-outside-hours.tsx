import { Notice } from "@/components/ui/notice";
import type { Booking } from "@/lib/booking/booking";
import { whoOf } from "@/lib/booking/invite";
import { hoursWords } from "@/lib/booking/words/hours";
import { instantWords } from "@/lib/time/display";

type CallsOutsideHoursProps = { readonly calls: readonly Booking[]; readonly zone: string };

/** Calls that stay although their consultant does not work then: to be moved or cancelled by hand. */
export function CallsOutsideHours({ calls, zone }: CallsOutsideHoursProps) {
  if (calls.length === 0) return null;
  return (
    <Notice tone="warning">
      <p>{hoursWords.en.outside}</p>
      <ul>
        {calls.map((call) => (
          <li key={call.uid}>
            <a href={`/staff/bookings/${call.uid}`}>
              {whoOf(call, "en")}, {instantWords(call.startsAt, zone)}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
