import { FieldFrame } from "@/components/ui/field-frame";
import fieldStyles from "@/components/ui/field.module.css";
import type { ZoneChoices } from "@/lib/time/zone-list";

type ZoneFieldProps = {
  readonly label: string;
  readonly zone: string;
  readonly choices: readonly ZoneChoices[];
};

/** The visitor's time zone, Canada and the United States first. */
export function ZoneField({ label, zone, choices }: ZoneFieldProps) {
  return (
    <FieldFrame label={label} id="zone">
      <select id="zone" name="zone" defaultValue={zone} className={fieldStyles["control"]}>
        {choices.map(({ group, heading, choices: zones }) => (
          <optgroup key={group} label={heading}>
            {zones.map((choice) => (
              <option key={choice.zone} value={choice.zone}>
                {choice.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  );
}
