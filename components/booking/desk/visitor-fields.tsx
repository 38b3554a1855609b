import { ZoneField } from "@/components/booking/zone-field";
import { TextAreaField, TextField } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";
import { callDeskWords } from "@/lib/booking/words/desk";
import type { ZoneChoices } from "@/lib/time/zone-list";

const { book: words } = callDeskWords.en;

type VisitorFieldsProps = {
  readonly values: { readonly name: string; readonly email: string; readonly note: string };
  readonly zone: string;
  readonly choices: readonly ZoneChoices[];
  readonly problemOf: (field: string) => string | undefined;
};

/** For whom a colleague books. */
export function VisitorFields({ values, zone, choices, problemOf }: VisitorFieldsProps) {
  const field = (name: "name" | "email" | "note") => ({ name, defaultValue: values[name], error: problemOf(name) });
  return (
    <Stack gap="large">
      <h2>{words.whoTitle}</h2>
      <TextField {...field("name")} label={words.name} autoComplete="off" spellCheck={false} width="medium" />
      <TextField {...field("email")} label={words.email} type="email" autoComplete="off" width="medium" />
      <ZoneField label={words.zone} zone={zone} choices={choices} />
      <TextAreaField {...field("note")} label={words.note} isOptional rows={3} />
    </Stack>
  );
}
