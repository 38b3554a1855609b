import { Button, ButtonRow } from "@/components/ui/button";
import { Checkbox, CheckboxGroup } from "@/components/ui/choice";
import { TextField } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";
import { hoursText, type Stretch } from "@/lib/booking/hours-text";
import { hoursWords, weekdays } from "@/lib/booking/words/hours";

const words = hoursWords.en;

type HoursFormProps = {
  readonly hours: {
    readonly isBookable: boolean;
    readonly week: ReadonlyMap<number, readonly Stretch[]>;
    readonly specialisms: readonly string[];
    readonly meetingUrl: string | null;
    readonly minimumNoticeMinutes: number;
    readonly horizonDays: number;
    readonly bufferBeforeMinutes: number;
    readonly bufferAfterMinutes: number;
    readonly dailyCap: number | null;
  };
  /** What was typed before the form was refused, and why it was. */
  readonly typed: (field: string) => string | undefined;
  readonly problemOf: (field: string) => string | undefined;
};

/** When a colleague can be booked: one line of hours a weekday, and the rules that hold for all days. */
export function HoursForm({ hours, typed, problemOf }: HoursFormProps) {
  const isAgain = typed("noticeHours") !== undefined;
  return (
    <form method="post" action="/staff/hours/save" noValidate>
      <Stack gap="large">
        <Checkbox
          name="isBookable"
          label={words.isBookable}
          defaultChecked={isAgain ? typed("isBookable") !== undefined : hours.isBookable}
        />
        <h2>{words.week}</h2>
        {weekdays.map((day) => (
          <TextField
            key={day}
            label={words.weekdays[day]}
            name={`day${day}`}
            hint={day === 1 ? words.dayHint : undefined}
            maxLength={200}
            defaultValue={typed(`day${day}`) ?? hoursText(hours.week.get(day) ?? [])}
            error={problemOf(`day${day}`)}
          />
        ))}
        <CheckboxGroup
          legend={words.specialisms}
          name="specialisms"
          hint={words.specialismsHint}
          options={[
            { value: "django", label: words.django },
            { value: "node", label: words.node },
          ]}
          defaultValues={isAgain ? (typed("specialisms") ?? "").split(", ") : [...hours.specialisms]}
        />
        <TextField
          label={words.meetingUrl}
          name="meetingUrl"
          type="url"
          isOptional
          hint={words.meetingHint}
          maxLength={300}
          defaultValue={typed("meetingUrl") ?? hours.meetingUrl ?? ""}
          error={problemOf("meetingUrl")}
        />
        <h2>{words.rules}</h2>
        <RuleFields hours={hours} typed={typed} problemOf={problemOf} />
        <ButtonRow>
          <Button>{words.save}</Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}

function RuleFields({ hours, typed, problemOf }: HoursFormProps) {
  const rules = [
    { name: "noticeHours", label: words.notice, value: hours.minimumNoticeMinutes / 60 },
    { name: "horizonDays", label: words.horizon, value: hours.horizonDays },
    { name: "bufferBeforeMinutes", label: words.bufferBefore, value: hours.bufferBeforeMinutes },
    { name: "bufferAfterMinutes", label: words.bufferAfter, value: hours.bufferAfterMinutes },
    { name: "dailyCap", label: words.dailyCap, value: hours.dailyCap ?? "", hint: words.dailyCapHint },
  ];
  return rules.map(({ name, label, value, hint }) => (
    <TextField
      key={name}
      label={label}
      name={name}
      hint={hint}
      inputMode="numeric"
      width="short"
      maxLength={5}
      defaultValue={typed(name) ?? String(value)}
      error={problemOf(name)}
    />
  ));
}
