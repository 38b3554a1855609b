import type { LeadSubmission } from "@/lib/assessment/queries";

/** One question and what each of several assessments of one person answered; null where it was not asked. */
export type AnswerRow = {
  readonly label: string;
  readonly answers: readonly (string | null)[];
  readonly differs: boolean;
};

/** The answers of several assessments beside one another, those that differ first, else in the order of the questions. */
export function answerRows(submissions: readonly Pick<LeadSubmission, "brief">[]): readonly AnswerRow[] {
  const byLabel = submissions.map(({ brief }) => new Map(brief.answers.map(({ label, answer }) => [label, answer])));
  const labels = [...new Set(submissions.flatMap(({ brief }) => brief.answers.map(({ label }) => label)))];
  const rows = labels.map((label) => {
    const answers = byLabel.map((answered) => answered.get(label) ?? null);
    return { label, answers, differs: new Set(answers).size > 1 };
  });
  return rows.toSorted((one, other) => Number(other.differs) - Number(one.differs));
}
