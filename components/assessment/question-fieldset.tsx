import { RadioGroup } from "@/components/ui/choice";
import { Disclosure } from "@/components/ui/disclosure";
import { isWrong, type FieldRefusal } from "@/components/ui/field-frame";
import { Stack } from "@/components/ui/stack";
import type { AskedQuestion } from "@/lib/assessment/steps";
import { askingWords } from "@/lib/assessment/words/asking";
import type { Locale } from "@/lib/time/words";

type QuestionFieldsetProps = {
  readonly question: AskedQuestion;
  /** The option that was chosen before; nothing is chosen for the visitor. */
  readonly chosenOptionId?: string | undefined;
  readonly error?: FieldRefusal | undefined;
  readonly locale?: Locale;
};

/** One question as native radios whose names and values are the codes of the address, and why it is asked. */
export function QuestionFieldset({ question, chosenOptionId, error, locale = "en" }: QuestionFieldsetProps) {
  const { label, hint, why } = question.words[locale];
  return (
    <Stack>
      <RadioGroup
        legend={label}
        legendLevel="h1"
        name={question.code}
        hint={hint}
        error={error}
        defaultValue={question.options.find(({ id }) => id === chosenOptionId)?.code}
        {...(isWrong(error)
          ? { inputProps: { "aria-invalid": true, "aria-describedby": `${question.code}-group-error` } }
          : {})}
        options={question.options.map(({ code, words }) => ({ value: code, label: words[locale].label }))}
      />
      <Disclosure title={askingWords[locale].why}>
        <p>{why}</p>
      </Disclosure>
    </Stack>
  );
}
