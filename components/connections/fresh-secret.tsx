import { TextField } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";

type FreshSecretProps = {
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly secret: string;
};

/** The one time that anybody sees a token or a signing secret. */
export function FreshSecret({ title, label, hint, secret }: FreshSecretProps) {
  return (
    <Stack>
      <h2>{title}</h2>
      <TextField
        label={label}
        name="fresh"
        hint={hint}
        defaultValue={secret}
        readOnly
        spellCheck={false}
        autoComplete="off"
      />
    </Stack>
  );
}
