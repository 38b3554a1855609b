import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { TextLink } from "@/components/ui/text-link";
import { ZoneField } from "@/components/booking/zone-field";
import { dayParts } from "@/lib/booking/day-list";
import { timesQuery, type TimesView } from "@/lib/booking/input/times";
import { bookingWords } from "@/lib/booking/words/pages";
import type { ZoneChoices } from "@/lib/time/zone-list";
import styles from "@/components/booking/times-filter.module.css";

const { book: words } = bookingWords.en;

type TimesFilterProps = {
  /** The page itself: its address takes the choices as a query. */
  readonly action: string;
  readonly view: TimesView;
  readonly zone: string;
  readonly choices: readonly ZoneChoices[];
};

/** Zone, clock and time of day: a form that only asks for the same page again. */
export function TimesFilter({ action, view, zone, choices }: TimesFilterProps) {
  const { fromOn, result, origin, kept, hasAllZones } = view;
  const handedOn = { from: fromOn, result, origin, kept, zones: hasAllZones ? "all" : null };
  return (
    <form method="get" action={action} aria-label={words.look} className={styles["filter"]}>
      {Object.entries(handedOn).map(([name, value]) =>
        value === null ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      <ZoneField label={words.zone} zone={zone} choices={choices} />
      <SelectField
        label={words.part}
        name="part"
        defaultValue={view.part ?? ""}
        options={[
          { value: "", label: words.anyPart },
          ...dayParts.map((part) => ({ value: part, label: words.dayParts[part] })),
        ]}
      />
      <SelectField
        label={words.clock}
        name="clock"
        defaultValue={view.clock}
        options={[
          { value: "12h", label: words.clocks["12h"] },
          { value: "24h", label: words.clocks["24h"] },
        ]}
      />
      <div className={styles["foot"]}>
        <Button variant="secondary">{words.show}</Button>
        {!hasAllZones && (
          <TextLink href={`${action}?${timesQuery({ ...view, hasAllZones: true })}`}>{words.allZones}</TextLink>
        )}
      </div>
    </form>
  );
}
