import { Button } from "@/components/ui/button";
import { SummaryList } from "@/components/ui/summary-list";
import { hoursWords } from "@/lib/booking/words/hours";
import { localDateWords } from "@/lib/time/display";

const words = hoursWords.en;

type DaysAwayListProps = {
  readonly days: ReadonlyArray<{
    readonly id: string;
    readonly fromOn: string;
    readonly untilOn: string;
    readonly reason: string | null;
  }>;
};

/** Planned days away, each with the button that takes it back. */
export function DaysAwayList({ days }: DaysAwayListProps) {
  if (days.length === 0) return <p>{words.noneAway}</p>;
  return (
    <SummaryList
      rows={days.map(({ id, fromOn, untilOn, reason }) => {
        const term =
          fromOn === untilOn ? localDateWords(fromOn) : `${localDateWords(fromOn)} – ${localDateWords(untilOn)}`;
        const detail = (
          <form method="post" action="/staff/hours/return">
            {reason} <input type="hidden" name="id" value={id} />
            <Button variant="secondary" size="small">
              {words.endAway(term)}
            </Button>
          </form>
        );
        return { term, detail };
      })}
    />
  );
}
