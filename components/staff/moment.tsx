import { instantWords, isoWithOffset, shortLocalDateWords, timeOfDayWords } from "@/lib/time/display";
import { localDateAt } from "@/lib/time/wall-time";

type MomentProps = { readonly at: Date; readonly zone: string };

/** Only the day of it, for tables. */
export function Day({ at, zone }: MomentProps) {
  const on = localDateAt(at, zone);
  return (
    <time dateTime={isoWithOffset(at, zone)} title={instantWords(at, zone)}>
      {`${shortLocalDateWords(on)}, ${on.slice(0, 4)}`}
    </time>
  );
}

/** An instant as a colleague reads it in their own zone: "Tue, Jan 12, 2027, 9:00 a.m."; in full when pointed at. */
export function Moment({ at, zone }: MomentProps) {
  const on = localDateAt(at, zone);
  return (
    <time dateTime={isoWithOffset(at, zone)} title={instantWords(at, zone)}>
      {`${shortLocalDateWords(on)}, ${on.slice(0, 4)}, ${timeOfDayWords(at, zone)}`}
    </time>
  );
}
