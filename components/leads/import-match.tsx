import { Button, ButtonRow } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/choice";
import { SelectField } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";
import type { LeadImport } from "@/lib/leads/import";
import { importFields } from "@/lib/leads/import-fields";
import { importFieldWords, importWords } from "@/lib/leads/words/imports";

const { one: words } = importWords.en;

type ImportMatchProps = {
  readonly found: LeadImport;
  readonly typed: (field: string) => string | undefined;
  readonly problemOf: (field: string) => string | undefined;
};

/** A list for every column, with what we guess it holds; and what to do about people we know. */
export function ImportMatch({ found, typed, problemOf }: ImportMatchProps) {
  const options = [
    { value: "", label: words.leaveOut },
    ...importFields.map((field) => ({ value: field, label: importFieldWords.en[field] })),
  ];
  return (
    <form method="post" action="/staff/leads/import/match" id="form">
      <input type="hidden" name="import" value={found.id} />
      <Stack gap="large">
        <p>{words.matchHint}</p>
        {found.columns.map((heading, place) => {
          const name = `column-${place}`;
          return (
            <SelectField
              key={name}
              label={heading.trim() === "" ? words.columnWithout(place + 1) : words.columnOf(heading)}
              name={name}
              width="medium"
              options={options}
              defaultValue={typed(name) ?? found.mapping[String(place)] ?? ""}
              error={problemOf(name)}
            />
          );
        })}
        <RadioGroup
          legend={words.whenKnown}
          name="whenKnown"
          defaultValue={typed("whenKnown") ?? found.whenKnown}
          error={problemOf("whenKnown")}
          options={[
            { value: "fill", label: words.fill, hint: words.fillHint },
            { value: "replace", label: words.replace, hint: words.replaceHint },
          ]}
        />
        <p>{words.checkHint}</p>
        <ButtonRow>
          <Button>{words.check}</Button>
          <Button variant="danger" formAction="/staff/leads/import/discard">
            {words.discard}
          </Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}
