import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import { bookingWords } from "@/lib/booking/words/pages";
import { dayWords, isoWithOffset, placeWords, timeOfDayWords, type Clock } from "@/lib/time/display";

const { details: words } = bookingWords.en;

type CallTimesProps = {
  readonly startsAt: Date;
  /** Null where it is not known yet. */
  readonly endsAt: Date | null;
  readonly visitorZone: string;
  readonly clock?: Clock;
  /** Null while nobody has the time yet. */
  readonly consultant: { readonly name: string; readonly zone: string } | null;
  /** Further facts below the times. */
  readonly more?: readonly SummaryRow[];
};

/** When a call is, on the visitor's clock and on the consultant's, with whom and how long. */
export function CallTimes({ startsAt, endsAt, visitorZone, clock = "12h", consultant, more = [] }: CallTimesProps) {
  const minutes = endsAt === null ? null : Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);
  return (
    <SummaryList
      rows={[
        { term: words.yourTime, detail: <ZonedTime at={startsAt} zone={visitorZone} clock={clock} isMain /> },
        ...(consultant === null
          ? []
          : [
              {
                term: words.theirTime(consultant.name),
                detail: <ZonedTime at={startsAt} zone={consultant.zone} clock={clock} />,
              },
              { term: words.with, detail: consultant.name },
            ]),
        ...(minutes === null ? [] : [{ term: words.length, detail: words.minutes(minutes) }]),
        ...more,
      ]}
    />
  );
}

type ZonedTimeProps = {
  readonly at: Date;
  readonly zone: string;
  readonly clock: Clock;
  readonly isMain?: boolean;
};

/** An instant in full: day, time, city and offset. */
function ZonedTime({ at, zone, clock, isMain = false }: ZonedTimeProps) {
  const when = `${dayWords(at, zone)}, ${timeOfDayWords(at, zone, { clock })}`;
  return (
    <time dateTime={isoWithOffset(at, zone)}>
      {isMain ? <strong>{when}</strong> : when} ({placeWords(at, zone)})
    </time>
  );
}
