import { Button, ButtonRow } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";
import { hoursWords } from "@/lib/booking/words/hours";

const words = hoursWords.en;

type AwayFormProps = {
  readonly typed: (field: string) => string | undefined;
  readonly problemOf: (field: string) => string | undefined;
};

/** Plans whole days without calls. */
export function AwayForm({ typed, problemOf }: AwayFormProps) {
  const dates = [
    { name: "fromOn", label: words.from },
    { name: "untilOn", label: words.until },
  ];
  return (
    <form method="post" action="/staff/hours/away" noValidate>
      <Stack gap="large">
        {dates.map(({ name, label }) => (
          <TextField
            key={name}
            label={label}
            name={name}
            hint={words.dateHint}
            width="short"
            maxLength={10}
            defaultValue={typed(name) ?? ""}
            error={problemOf(name)}
          />
        ))}
        <TextField
          label={words.reason}
          name="reason"
          isOptional
          hint={words.reasonHint}
          maxLength={100}
          defaultValue={typed("reason") ?? ""}
          error={problemOf("reason")}
        />
        <ButtonRow>
          <Button variant="secondary">{words.addAway}</Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}
