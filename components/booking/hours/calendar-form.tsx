import type { HoursFormProps } from "@/components/booking/hours/weekly-hours-form";
import { PasswordField } from "@/components/staff/password-field";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/choice";
import { TextField } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";
import type { CalendarKind } from "@/lib/booking/calendar-source";
import { calendarWords } from "@/lib/booking/words/calendars";

const { add: words, kinds } = calendarWords.en;
const order: readonly CalendarKind[] = ["ics", "caldav"];

/** Names a calendar elsewhere. It is tested before it is added. */
export function CalendarForm({ typed, problemOf }: HoursFormProps) {
  const field = (name: string) => ({ name, defaultValue: typed(name), error: problemOf(name) });
  return (
    <form method="post" action="/staff/hours/calendars/add" noValidate autoComplete="off">
      <Stack gap="large">
        <TextField {...field("calendarName")} label={words.name} hint={words.nameHint} width="medium" />
        <RadioGroup
          {...field("kind")}
          legend={words.kind}
          options={order.map((value) => ({ value, label: kinds[value], hint: words.kindHints[value] }))}
        />
        <TextField {...field("address")} type="url" label={words.address} hint={words.addressHint} autoComplete="off" />
        <TextField
          {...field("userName")}
          label={words.userName}
          hint={words.loginHint}
          isOptional
          width="medium"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordField
          label={words.password}
          name="password"
          autoComplete="new-password"
          hint={words.passwordHint}
          error={problemOf("password")}
        />
        <div>
          <Button>{words.action}</Button>
        </div>
      </Stack>
    </form>
  );
}
