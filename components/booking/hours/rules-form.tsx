import type { HoursFormProps } from "@/components/booking/hours/weekly-hours-form";
import { Button } from "@/components/ui/button";
import { Checkbox, CheckboxGroup } from "@/components/ui/choice";
import { TextField } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";
import type { Specialism } from "@/lib/booking/assignment";
import type { ConsultantRules } from "@/lib/booking/rules";
import { hoursWords } from "@/lib/booking/words/hours";
import styles from "@/components/booking/hours/hours.module.css";

const words = hoursWords.en.rules;
const specialisms: readonly Specialism[] = ["django", "node"];

type RulesFormProps = HoursFormProps & {
  readonly rules: ConsultantRules;
  readonly known: readonly Specialism[];
  readonly meetingUrl: string | null;
  readonly isBookable: boolean;
};

/** Everything about calls but the hours: lengths, pauses, notices, limits, knowledge and the room. */
export function RulesForm({ rules, known, meetingUrl, isBookable, typed, problemOf }: RulesFormProps) {
  const wasSent = typed("durationMinutes") !== undefined;
  return (
    <form method="post" action="/staff/hours/rules" noValidate>
      <Stack gap="large">
        <Checkbox
          name="isBookable"
          label={words.isBookable}
          hint={words.isBookableHint}
          defaultChecked={wasSent ? typed("isBookable") !== undefined : isBookable}
        />
        <CheckboxGroup
          legend={words.specialisms}
          name="specialisms"
          hint={words.specialismsHint}
          options={specialisms.map((value) => ({ value, label: hoursWords.en.specialisms[value] }))}
          defaultValues={wasSent ? (typed("specialisms") ?? "").split(", ") : known}
          error={problemOf("specialisms")}
        />
        <TextField
          label={words.meetingUrl}
          name="meetingUrl"
          type="url"
          hint={words.meetingHint}
          defaultValue={typed("meetingUrl") ?? meetingUrl ?? ""}
          error={problemOf("meetingUrl")}
          autoComplete="off"
        />
        <Numbers rules={rules} typed={typed} problemOf={problemOf} />
        <div>
          <Button>{words.save}</Button>
        </div>
      </Stack>
    </form>
  );
}

function Numbers({ rules, typed, problemOf }: HoursFormProps & { readonly rules: ConsultantRules }) {
  const fields = [
    { name: "durationMinutes", value: rules.durationMinutes },
    { name: "stepMinutes", value: rules.stepMinutes },
    { name: "bufferBeforeMinutes", value: rules.bufferBeforeMinutes },
    { name: "bufferAfterMinutes", value: rules.bufferAfterMinutes },
    { name: "minimumNoticeHours", value: Math.ceil(rules.minimumNoticeMinutes / 60) },
    { name: "horizonDays", value: rules.horizonDays },
    { name: "changeNoticeHours", value: Math.ceil(rules.changeNoticeMinutes / 60) },
    { name: "dailyCap", value: rules.dailyCap },
    { name: "weeklyCap", value: rules.weeklyCap },
  ] as const;
  return (
    <div className={styles["numbers"]}>
      {fields.map(({ name, value }) => (
        <TextField
          key={name}
          label={words[name]}
          name={name}
          inputMode="numeric"
          width="short"
          autoComplete="off"
          hint={name === "dailyCap" || name === "weeklyCap" ? words.capHint : undefined}
          defaultValue={typed(name) ?? (value === null ? "" : String(value))}
          error={problemOf(name)}
        />
      ))}
    </div>
  );
}
