import { Disclosure } from "@/components/ui/disclosure";
import { TextLink } from "@/components/ui/text-link";
import { type AnswerSet, type AssessmentModel, optionOf } from "@/lib/assessment/model";
import { resultPageWords } from "@/lib/assessment/words/result-page";
import type { Locale } from "@/lib/time/words";

type AnswerChoicesProps = {
  readonly model: AssessmentModel;
  readonly answers: AnswerSet;
  /** The comparison with this one answer changed, by the codes of question and option. */
  readonly hrefOf: (questionCode: string, optionCode: string) => string;
  readonly locale?: Locale;
};

/** Every question with its other answers, each a link to the two results side by side. */
export function AnswerChoices({ model, answers, hrefOf, locale = "en" }: AnswerChoicesProps) {
  const words = resultPageWords[locale].compare;
  return model.questions.map((question) => {
    const { label, topic } = question.words[locale];
    const given = optionOf(question, answers[question.id]);
    return (
      <Disclosure key={question.id} title={label} level="h3">
        <p>{words.now(given.words[locale].label)}</p>
        <ul>
          {question.options
            .filter(({ id }) => id !== given.id)
            .map((option) => (
              <li key={option.id}>
                <TextLink href={hrefOf(question.code, option.code)} hiddenSuffix={words.as(topic)}>
                  {option.words[locale].label}
                </TextLink>
              </li>
            ))}
        </ul>
      </Disclosure>
    );
  });
}
