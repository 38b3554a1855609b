import { Button, ButtonRow } from "@/components/ui/button";
import { CheckboxGroup, RadioGroup } from "@/components/ui/choice";
import { TextField } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";
import { apiScopes } from "@/lib/connections/scopes";
import { connectionWords, lifetimeWords, scopeWords } from "@/lib/connections/words/tokens";

const { tokens: words } = connectionWords.en;

type TokenFormProps = {
  readonly formKey: string;
  readonly typed: (field: string) => string | undefined;
  readonly problemOf: (field: string) => string | undefined;
};

/** A name, what it may do, and how long. */
export function TokenForm({ formKey, typed, problemOf }: TokenFormProps) {
  return (
    <form method="post" action="/staff/connections/token" noValidate>
      <input type="hidden" name="formKey" value={formKey} />
      <Stack gap="large">
        <TextField
          label={words.name}
          name="name"
          maxLength={60}
          autoComplete="off"
          width="medium"
          hint={words.nameHint}
          defaultValue={typed("name")}
          error={problemOf("name")}
        />
        <CheckboxGroup
          legend={words.scopes}
          name="scopes"
          defaultValues={typed("scopes")?.split(", ") ?? []}
          error={problemOf("scopes")}
          options={apiScopes.map((scope) => ({ value: scope, ...scopeWords.en[scope] }))}
        />
        <RadioGroup
          legend={words.lifetime}
          name="lifetime"
          defaultValue={typed("lifetime") ?? "365"}
          error={problemOf("lifetime")}
          options={(["30", "90", "365", "never"] as const).map((lifetime) => ({
            value: lifetime,
            label: lifetimeWords.en[lifetime],
          }))}
        />
        <ButtonRow>
          <Button variant="secondary">{words.button}</Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}
