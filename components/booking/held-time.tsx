import { HoldTimer } from "@/components/booking/hold-timer";
import { Button, ButtonRow } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { bookingWords } from "@/lib/booking/words/pages";
import { isoWithOffset, timeOfDayWords, type Clock } from "@/lib/time/display";
import { fullStopAfter } from "@/lib/time/full-stop";

const { details: words } = bookingWords.en;

type HeldTimeProps = {
  /** Until when the time is kept, and for how many seconds from now; null when it isn't. */
  readonly hold: { readonly expiresAt: Date; readonly secondsLeft: number; readonly mayBeExtended: boolean } | null;
  readonly zone: string;
  readonly clock: Clock;
};

/** That the time is kept for the visitor, until when, and what can be done about it. Inside the form of the details. */
export function HeldTime({ hold, zone, clock }: HeldTimeProps) {
  if (hold === null) {
    return (
      <Notice>
        <p>{words.notHeld}</p>
      </Notice>
    );
  }
  const until = timeOfDayWords(hold.expiresAt, zone, { clock });
  return (
    <Notice>
      <p>
        {words.heldUntil}{" "}
        <strong>
          <time dateTime={isoWithOffset(hold.expiresAt, zone)}>{until}</time>
        </strong>
        {fullStopAfter(until)}
        <HoldTimer secondsLeft={hold.secondsLeft} />
      </p>
      <ButtonRow>
        {hold.mayBeExtended && (
          <Button variant="secondary" formAction="/book/extend" formNoValidate>
            {words.extend}
          </Button>
        )}
        <Button variant="quiet" formAction="/book/release" formNoValidate>
          {words.release}
        </Button>
      </ButtonRow>
    </Notice>
  );
}
