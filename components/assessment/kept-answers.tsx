import { type AnswersSoFar, type CodedModel, writeAnswers } from "@/lib/assessment/answers";

type KeptAnswersProps = {
  readonly model: CodedModel;
  readonly answers: AnswersSoFar;
  /** The question that this form itself asks. */
  readonly exceptQuestionId?: string;
};

/** The other answers and the version as hidden fields, so that a plain GET form carries them on without script. */
export function KeptAnswers({ model, answers, exceptQuestionId }: KeptAnswersProps) {
  const kept = Object.fromEntries(Object.entries(answers).filter(([id]) => id !== exceptQuestionId));
  return [...new URLSearchParams(writeAnswers(model, kept))].map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
