import type { OwnCall } from "@/app/(site)/book/own-call";
import { HiddenFields } from "@/components/booking/free-times";
import { Button, ButtonLink, ButtonRow } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { TimesView } from "@/lib/booking/input/times";
import { bookingWords } from "@/lib/booking/words/pages";
import { instantWords } from "@/lib/time/display";

const { ownCall: words } = bookingWords.en;

type OwnCallNoticeProps = {
  /** The call that this browser has ahead; without one nothing is shown. */
  readonly own: OwnCall | null;
  /** The time that is about to be booked. */
  readonly startsAt: Date;
  readonly view: Pick<TimesView, "clock"> & { readonly zone: string };
};

/** To whoever has booked a call in this browser and is about to book one more: the way to it, and to move it instead. */
export function OwnCallNotice({ own, startsAt, view: { zone, clock } }: OwnCallNoticeProps) {
  if (own === null) return null;
  const { token, booking } = own;
  const see = (
    <ButtonLink href={`/booking/${token}`} variant="secondary">
      {words.see}
    </ButtonLink>
  );
  if (booking.startsAt.getTime() === startsAt.getTime()) {
    return (
      <Notice tone="success">
        <p>{words.same}</p>
        {see}
      </Notice>
    );
  }
  return (
    <Notice>
      <p>{words.other(instantWords(booking.startsAt, zone, { clock }))}</p>
      <form method="post" action="/booking/move">
        <HiddenFields values={{ token, start: startsAt.toISOString(), zone, clock }} />
        <ButtonRow>
          <Button variant="secondary">{words.move}</Button>
          {see}
        </ButtonRow>
      </form>
    </Notice>
  );
}
