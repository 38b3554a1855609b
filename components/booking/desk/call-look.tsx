import { NarrowLinks } from "@/components/staff/narrow-links";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { callsAddress, callsPeriod, type CallsLook } from "@/lib/booking/desk-calendar";
import { callsViews } from "@/lib/booking/input/desk";
import type { ConsultantName } from "@/lib/booking/consultant";
import { callDeskWords } from "@/lib/booking/words/desk";
import styles from "@/components/booking/desk/call-look.module.css";

const { list: words } = callDeskWords.en;

type CallLookProps = {
  readonly look: CallsLook;
  readonly todayOn: string;
  readonly consultants: readonly ConsultantName[];
};

/** Which view, which days and whose calls: links, and a form that only asks for another address. */
export function CallLook({ look, todayOn, consultants }: CallLookProps) {
  const { view, on, who } = look;
  const { previousOn, nextOn } = callsPeriod(look);
  const views = callsViews.map((each) => ({
    href: callsAddress({ ...look, view: each }),
    label: words.views[each],
    isCurrent: each === view,
  }));
  const moves = [
    { on: previousOn, label: words.previous[view] },
    { on: todayOn, label: words.today },
    { on: nextOn, label: words.next[view] },
  ].map((each) => ({ href: callsAddress({ ...look, on: each.on }), label: each.label, isCurrent: false }));
  return (
    <div className={styles["look"]} data-print="hidden">
      <NarrowLinks label={words.look} links={views} />
      <NarrowLinks label={words.moves} links={moves} />
      <form method="get" action="/staff/bookings" className={styles["choice"]}>
        <input type="hidden" name="view" value={view} />
        <TextField label={words.goTo} name="on" type="date" defaultValue={on} />
        <SelectField
          label={words.whose}
          name="who"
          defaultValue={who ?? ""}
          options={[
            { value: "", label: words.everybody },
            ...consultants.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Button variant="secondary">{words.show}</Button>
      </form>
    </div>
  );
}
