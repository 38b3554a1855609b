import { ClockCheck } from "@/components/booking/clock-check";
import { ZoneFinder } from "@/components/booking/zone-finder";
import { Notice } from "@/components/ui/notice";
import type { TimesPage } from "@/lib/booking/times-page";
import { bookingWords } from "@/lib/booking/words/pages";
import { cityOf } from "@/lib/time/city";
import { nextClockChange } from "@/lib/time/clock-change";
import { localDateWords, placeWords } from "@/lib/time/display";
import { addDays } from "@/lib/time/local-date";
import { localDateAt, startOfLocalDay } from "@/lib/time/wall-time";

const { book: words } = bookingWords.en;

type ZoneWordsProps = {
  readonly zone: string;
  readonly now: Date;
  readonly times: TimesPage;
  /** Whether the visitor's own device may still be asked for its zone. */
  readonly isDetected: boolean;
};

/** On whose clock the times are, and what to know about that clock in the days shown. */
export function ZoneWords({ zone, now, times, isDetected }: ZoneWordsProps) {
  const [first] = times.days[0]?.times ?? [];
  const change = nextClockChange(zone, now, startOfLocalDay(addDays(times.toOn, 1), zone));
  const firstOfDays = times.days.flatMap(({ times: ofDay }) => ofDay.slice(0, 1).map(({ iso }) => iso));
  return (
    <>
      {isDetected && <ZoneFinder shown={zone} />}
      <p>
        {words.onClock} <strong>{placeWords(first?.startsAt ?? now, zone)}</strong>.
      </p>
      {change !== null && (
        <Notice>
          <p>
            {words.clockChange(
              cityOf(zone),
              localDateWords(localDateAt(change.changesAt, zone)),
              change.offsetAfterMinutes > change.offsetBeforeMinutes,
            )}
          </p>
        </Notice>
      )}
      <ClockCheck zone={zone} times={firstOfDays} warning={words.otherClock(cityOf(zone))} />
    </>
  );
}
