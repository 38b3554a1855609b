import { HiddenFields } from "@/components/booking/free-times";
import { Button, ButtonLink, ButtonRow } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { timesQuery, type TimesView } from "@/lib/booking/input/times";
import type { HeldTime } from "@/lib/booking/queries/find-hold";
import { bookingWords } from "@/lib/booking/words/pages";
import { dayWords, timeOfDayWords } from "@/lib/time/display";

const { book: words } = bookingWords.en;

type OwnHoldProps = { readonly hold: HeldTime; readonly view: TimesView; readonly zone: string };

/** That the visitor keeps a time already: to go on with it, or to give it back. */
export function OwnHold({ hold, view, zone }: OwnHoldProps) {
  const { clock, result, origin, kept } = view;
  const start = hold.startsAt.toISOString();
  const time = (instant: Date) => timeOfDayWords(instant, zone, { clock });
  return (
    <Notice>
      <p>
        {words.held(`${dayWords(hold.startsAt, zone)}, ${time(hold.startsAt)}`)} {words.heldUntil(time(hold.expiresAt))}
      </p>
      <form method="post" action="/book/release">
        <HiddenFields values={{ start, zone, clock, result, origin }} />
        <ButtonRow>
          <ButtonLink
            href={`/book/details?${timesQuery({ zone, clock, result, origin, kept, at: start })}`}
            variant="secondary"
          >
            {words.heldGo}
          </ButtonLink>
          <Button variant="quiet">{words.heldRelease}</Button>
        </ButtonRow>
      </form>
    </Notice>
  );
}
