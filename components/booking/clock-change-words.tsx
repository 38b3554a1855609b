import { Notice } from "@/components/ui/notice";
import { bookingWords } from "@/lib/booking/words/pages";
import { cityOf } from "@/lib/time/city";
import { nextClockChange } from "@/lib/time/clock-change";
import { localDateWords } from "@/lib/time/display";
import { localDateAt } from "@/lib/time/wall-time";

type ClockChangeWordsProps = { readonly zones: readonly string[]; readonly from: Date; readonly until: Date };

/** Says which clocks change between now and a call; nothing where none does. */
export function ClockChangeWords({ zones, from, until }: ClockChangeWordsProps) {
  const changes = [...new Set(zones)].flatMap((zone) => {
    const change = nextClockChange(zone, from, until);
    return change === null ? [] : [{ zone, on: localDateAt(change.changesAt, zone) }];
  });
  if (changes.length === 0) return null;
  return (
    <Notice>
      {changes.map(({ zone, on }) => (
        <p key={zone}>{bookingWords.en.details.clockChange(cityOf(zone), localDateWords(on))}</p>
      ))}
    </Notice>
  );
}
