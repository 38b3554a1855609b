import { FieldFrame, described } from "@/components/ui/field-frame";
import styles from "@/components/ui/field.module.css";
import { staffWords } from "@/lib/staff/words";
import type { ZoneChoices } from "@/lib/time/zone-list";

type TimeZoneFieldProps = {
  readonly choices: readonly ZoneChoices[];
  readonly defaultValue: string;
  readonly error?: string | undefined;
};

/** All zones, Canada and the United States first. */
export function TimeZoneField({ choices, defaultValue, error }: TimeZoneFieldProps) {
  const { label, hint } = staffWords.en.timeZoneField;
  const id = "timeZone";
  return (
    <FieldFrame label={label} id={id} hint={hint} error={error}>
      <select
        id={id}
        name={id}
        defaultValue={defaultValue}
        className={styles["control"]}
        {...described({ id, hint, error })}
      >
        {choices.map(({ group, heading, choices: zones }) => (
          <optgroup key={group} label={heading}>
            {zones.map(({ zone, label: words }) => (
              <option key={zone} value={zone}>
                {words}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  );
}
