import { Fragment } from "react";
import { Button } from "@/components/ui/button";
import { FieldFrame } from "@/components/ui/field-frame";
import { Stack } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";
import type { Holiday, HolidayRegion, HolidaySource } from "@/lib/booking/holidays";
import { hoursWords } from "@/lib/booking/words/hours";
import { localDateWords } from "@/lib/time/display";
import fieldStyles from "@/components/ui/field.module.css";
import styles from "@/components/booking/hours/hours.module.css";

const words = hoursWords.en.holidays;

type HolidaySuggestionsProps = {
  readonly regions: ReadonlyMap<"CA" | "US", readonly HolidayRegion[]>;
  readonly region: string | null;
  /** Those on which the consultant still takes calls. */
  readonly open: readonly Holiday[];
  readonly sources: readonly HolidaySource[];
};

/** Public holidays of a region: a choice of regions, and a button for each day that is still open. */
export function HolidaySuggestions({ regions, region, open, sources }: HolidaySuggestionsProps) {
  return (
    <Stack gap="large">
      <p>{words.hint}</p>
      <form method="post" action="/staff/hours/region" className={styles["inline"]}>
        <FieldFrame label={words.region} id="region">
          <select id="region" name="region" defaultValue={region ?? ""} className={fieldStyles["control"]}>
            <option value="">{words.none}</option>
            {Array.from(regions, ([country, ofCountry]) => (
              <optgroup key={country} label={words.countries[country]}>
                {ofCountry.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </FieldFrame>
        <Button variant="secondary">{words.save}</Button>
      </form>
      {region !== null && (
        <Stack>
          <h3>{words.list}</h3>
          {open.length === 0 ? <p>{words.allClosed}</p> : <HolidayList holidays={open} />}
          <h3>{words.sources}</h3>
          <ul>
            {sources.map((source) => (
              <li key={source.law}>
                <SourceWords {...source} />
              </li>
            ))}
          </ul>
        </Stack>
      )}
    </Stack>
  );
}

function HolidayList({ holidays }: { readonly holidays: readonly Holiday[] }) {
  return (
    <ul className={styles["holidays"]}>
      {holidays.map(({ on, name }) => (
        <li key={on}>
          <form method="post" action="/staff/hours/holiday" className={styles["holiday"]}>
            <input type="hidden" name="on" value={on} />
            <input type="hidden" name="name" value={name} />
            <Button variant="quiet" size="small">
              {words.close(name, localDateWords(on))}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}

/** What was read of a law, and that nobody has read it where nobody has. */
function SourceWords({ law, checked }: HolidaySource) {
  if (checked === null) return words.notChecked(law);
  const isOfficial = checked.read.some(({ by }) => by !== "second-hand");
  return (
    <>
      {words.readOn(law, localDateWords(checked.on))}
      {checked.read.map(({ by, address }, place) => (
        <Fragment key={address}>
          {place > 0 && ", "}
          <TextLink href={address}>{`${words.readBy[by]} (${new URL(address).hostname})`}</TextLink>
        </Fragment>
      ))}
      {`. ${isOfficial ? "" : words.notInLaw}`}
    </>
  );
}
