import { SummaryList } from "@/components/ui/summary-list";
import type { AnswersSoFar } from "@/lib/assessment/answers";
import { type AssessmentModel, type ModelQuestion, optionOf } from "@/lib/assessment/model";
import { pageWords } from "@/lib/assessment/words/page";
import type { Locale } from "@/lib/time/words";

type CheckAnswersListProps = {
  readonly model: AssessmentModel;
  readonly answers: AnswersSoFar;
  /** The address of the question that brings the visitor back here; without it nothing can be changed. */
  readonly hrefOf?: (question: ModelQuestion) => string;
  readonly locale?: Locale;
};

/** Every question with the answer given, and a link to change it where it can be. */
export function CheckAnswersList({ model, answers, hrefOf, locale = "en" }: CheckAnswersListProps) {
  const rows = model.questions.map((question) => {
    const answer = answers[question.id];
    const { label, topic } = question.words[locale];
    return {
      // A question without an answer is named in the summary of what is wrong, whose link comes here.
      ...(hrefOf && { id: question.code }),
      term: label,
      ...(answer === undefined ? {} : { detail: optionOf(question, answer).words[locale].label }),
      ...(hrefOf && { change: { href: hrefOf(question), what: pageWords[locale].check.change(topic) } }),
    };
  });
  return <SummaryList rows={rows} />;
}
