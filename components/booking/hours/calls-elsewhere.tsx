import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Booking } from "@/lib/booking/booking";
import { whoOf } from "@/lib/booking/invite";
import { hoursWords } from "@/lib/booking/words/hours";
import { instantWords } from "@/lib/time/display";

const words = hoursWords.en.elsewhere;

type CallsElsewhereProps = {
  readonly calls: readonly Booking[];
  /** The video room that their consultant names now. */
  readonly meetingUrl: string | null;
  readonly zone: string;
};

/** Calls ahead in another video room than the present one, and the offer to give all of them that one. */
export function CallsElsewhere({ calls, meetingUrl, zone }: CallsElsewhereProps) {
  if (calls.length === 0 || meetingUrl === null) return null;
  return (
    <Notice>
      <p>{words.lead(calls.length)}</p>
      <ul>
        {calls.map((call) => (
          <li key={call.uid}>
            <a href={`/staff/bookings/${call.uid}`}>
              {whoOf(call, "en")}, {instantWords(call.startsAt, zone)}
            </a>
          </li>
        ))}
      </ul>
      <form method="post" action="/staff/hours/place">
        <Button name="meetingUrl" value={meetingUrl} variant="secondary" size="small">
          {words.change(calls.length)}
        </Button>
      </form>
    </Notice>
  );
}
