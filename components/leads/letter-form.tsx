import { LetterFields } from "@/components/leads/letter-fields";
import { Button, ButtonRow } from "@/components/ui/button";
import { Stack } from "@/components/ui/stack";
import { filledLimits, type LetterAbout, type LetterRefusal } from "@/lib/leads/letter";
import { letterPageWords } from "@/lib/leads/words/letters";

const words = letterPageWords.en;

type LetterFormProps = {
  readonly leadId: string;
  /** The key of this rendering of the form: sent twice, it is one mail. */
  readonly formKey: string;
  readonly values: { readonly about: string; readonly subject: string; readonly body: string };
  readonly refusals: Readonly<Partial<Record<LetterAbout, LetterRefusal | null>>>;
  readonly answersTo: string;
  readonly problemOf: (field: string) => string | undefined;
};

/** A letter to one lead, to be looked at and sent. */
export function LetterForm({ leadId, formKey, values, refusals, answersTo, problemOf }: LetterFormProps) {
  return (
    <form method="post" action="/staff/leads/letter" noValidate>
      <Stack gap="large">
        <input type="hidden" name="lead" value={leadId} />
        <input type="hidden" name="formKey" value={formKey} />
        <LetterFields values={values} refusals={refusals} limits={filledLimits} problemOf={problemOf} />
        <p>{words.sendHint(answersTo)}</p>
        <ButtonRow>
          <Button name="next" value="preview" variant="secondary">
            {words.preview}
          </Button>
          <Button name="next" value="done">
            {words.send}
          </Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}
