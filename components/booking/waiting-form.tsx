import { HiddenFields } from "@/components/booking/free-times";
import { ZoneField } from "@/components/booking/zone-field";
import { Trap } from "@/components/booking/trap";
import { Button } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/ui/choice";
import { TextField } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";
import { dayParts } from "@/lib/booking/day-list";
import { hoursWords } from "@/lib/booking/words/hours";
import { bookingWords } from "@/lib/booking/words/pages";
import { waitingWords } from "@/lib/booking/words/waiting";
import type { ZoneChoices } from "@/lib/time/zone-list";

const words = waitingWords.en.join;

type WaitingFormProps = {
  readonly zone: string;
  /** Where the visit came from; null where nothing tells. */
  readonly origin: string | null;
  /** The token of an assessment's result, handed through. */
  readonly result: string | null;
  readonly isMailSent: boolean;
  readonly choices: readonly ZoneChoices[];
  readonly formKey: string;
  readonly values: { readonly name: string; readonly email: string };
  readonly ticked: (field: string) => readonly string[];
  readonly problemOf: (field: string) => string | undefined;
};

/** Which times suit somebody for whom no free one was right. */
export function WaitingForm(props: WaitingFormProps) {
  const { zone, origin, result, isMailSent, choices, formKey, values, ticked, problemOf } = props;
  return (
    <form method="post" action="/book/waiting/join" noValidate>
      <Stack gap="large">
        <input type="hidden" name="formKey" value={formKey} />
        <HiddenFields values={{ origin, result }} />
        <TextField
          label={words.email}
          name="email"
          type="email"
          autoComplete="email"
          hint={isMailSent ? words.emailHint : words.emailHintWithoutMail}
          width="medium"
          defaultValue={values.email}
          error={problemOf("email")}
        />
        <TextField
          label={words.name}
          name="name"
          autoComplete="name"
          spellCheck={false}
          isOptional
          width="medium"
          defaultValue={values.name}
          error={problemOf("name")}
        />
        <ZoneField label={words.zone} zone={zone} choices={choices} />
        <CheckboxGroup
          legend={words.weekdays}
          name="weekdays"
          hint={words.anyHint}
          layout="tiles"
          options={([1, 2, 3, 4, 5, 6, 7] as const).map((day) => ({
            value: String(day),
            label: hoursWords.en.weekdays[day],
          }))}
          defaultValues={ticked("weekdays")}
          error={problemOf("weekdays")}
        />
        <CheckboxGroup
          legend={words.dayParts}
          name="dayParts"
          hint={words.anyHint}
          options={dayParts.map((part) => ({ value: part, label: bookingWords.en.book.dayParts[part] }))}
          defaultValues={ticked("dayParts")}
          error={problemOf("dayParts")}
        />
        <Trap />
        <div>
          <Button>{words.send}</Button>
        </div>
      </Stack>
    </form>
  );
}
