import { RadioGroup } from "@/components/ui/choice";
import { Disclosure } from "@/components/ui/disclosure";
import { TextAreaField, TextField } from "@/components/ui/field";
import { SummaryList } from "@/components/ui/summary-list";
import { letterAbouts, letterVariables, type LetterAbout, type LetterRefusal } from "@/lib/leads/letter";
import { letterPageWords, letterWords } from "@/lib/leads/words/letters";

const words = letterPageWords.en;

type LetterFieldsProps = {
  readonly values: { readonly about: string; readonly subject: string; readonly body: string };
  /** Why a letter about something can't go to this lead; nothing for a template, which is for no lead. */
  readonly refusals?: Readonly<Partial<Record<LetterAbout, LetterRefusal | null>>>;
  readonly limits: { readonly subject: number; readonly body: number };
  readonly problemOf: (field: string) => string | undefined;
};

/** What a letter is about, with the rule beside it, its subject and its words. */
export function LetterFields({ values, refusals = {}, limits, problemOf }: LetterFieldsProps) {
  const options = letterAbouts.map((about) => {
    const refusal = refusals[about] ?? null;
    const why = refusal === null ? "" : ` ${words.notAllowed(letterWords.en.refusals[refusal])}`;
    return { value: about, label: letterWords.en.abouts[about], hint: `${letterWords.en.rules[about]}${why}` };
  });
  return (
    <>
      <RadioGroup
        legend={words.about}
        name="about"
        options={options}
        defaultValue={values.about}
        error={problemOf("about")}
      />
      <TextField
        label={words.subject}
        name="subject"
        maxLength={limits.subject}
        autoComplete="off"
        defaultValue={values.subject}
        error={problemOf("subject")}
      />
      <TextAreaField
        label={words.body}
        name="body"
        hint={words.bodyHint}
        rows={12}
        maxLength={limits.body}
        defaultValue={values.body}
        error={problemOf("body")}
      />
      <Disclosure title={words.fillIn}>
        <SummaryList
          rows={letterVariables.map((name) => ({ term: `{{${name}}}`, detail: letterWords.en.variables[name] }))}
        />
      </Disclosure>
    </>
  );
}
