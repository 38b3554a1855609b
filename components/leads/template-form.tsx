import { LetterFields } from "@/components/leads/letter-fields";
import { Button, ButtonRow } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";
import { letterLimits } from "@/lib/leads/letter";
import { letterPageWords, templatePageWords } from "@/lib/leads/words/letters";

const words = templatePageWords.en;

type TemplateFormProps = {
  /** Empty for a new template. */
  readonly templateId: string;
  readonly version: string;
  readonly values: {
    readonly name: string;
    readonly about: string;
    readonly subject: string;
    readonly body: string;
  };
  readonly problemOf: (field: string) => string | undefined;
};

/** A template's name and words, to look at and keep; one that is there can be deleted, too. */
export function TemplateForm({ templateId, version, values, problemOf }: TemplateFormProps) {
  return (
    <Stack gap="large">
      <form method="post" action="/staff/templates/save" noValidate>
        <Stack gap="large">
          <input type="hidden" name="template" value={templateId} />
          <input type="hidden" name="version" value={version} />
          <TextField
            label={words.name}
            name="name"
            hint={words.nameHint}
            maxLength={letterLimits.name}
            autoComplete="off"
            defaultValue={values.name}
            error={problemOf("name")}
          />
          <LetterFields values={values} limits={letterLimits} problemOf={problemOf} />
          <ButtonRow>
            <Button name="next" value="preview" variant="secondary">
              {letterPageWords.en.preview}
            </Button>
            <Button name="next" value="done">
              {words.save}
            </Button>
          </ButtonRow>
        </Stack>
      </form>
      {templateId !== "" && (
        <form method="post" action="/staff/templates/remove">
          <Button name="template" value={templateId} variant="quiet">
            {words.remove}
            <span className="visually-hidden"> {values.name}</span>
          </Button>
        </form>
      )}
    </Stack>
  );
}
