import { optionCodes, questionCodes } from "@/lib/assessment/codes";
import { cautionEvidence, optionEvidence, stackEvidence } from "@/lib/assessment/evidence";
import type { AssessmentModel, ModelOption, ModelOutcome, ModelQuestion, Outcome } from "@/lib/assessment/model";
import { type QuestionId, optionIdsByQuestion, questionIds, unknownOptionId } from "@/lib/assessment/questions";
import {
  type CautionId,
  type OptionRating,
  bandMinimums,
  cautionIds,
  cautionRules,
  closeMaxMargin,
  criterionIds,
  hybridMaxMargin,
  publishedOn,
  ratings,
  tensionMinimum,
  version,
  weightings,
} from "@/lib/assessment/ratings";
import { optionWords } from "@/lib/assessment/words/options";
import { cautionWords, criterionWords, outcomeWords, stackPartIds, stackWords } from "@/lib/assessment/words/outcomes";
import { questionWords } from "@/lib/assessment/words/questions";

type Table<Value> = Readonly<Record<string, Value>>;

/** The tables are total over their ids (the compiler sees to it), so a missing entry is a defect. */
function entry<Value>(table: Table<Value>, id: string): Value {
  const value = table[id];
  if (value === undefined) throw new RangeError(`The assessment has no entry for "${id}".`);
  return value;
}

function assembleOption(questionId: QuestionId, optionId: string): ModelOption {
  const rating = entry<OptionRating>(ratings[questionId], optionId);
  return {
    id: optionId,
    code: entry(optionCodes[questionId], optionId),
    django: rating.django,
    node: rating.node,
    strongNeed: rating.strongNeed ?? null,
    canRunTwoStacks: rating.canRunTwoStacks ?? null,
    isUnknown: optionId === unknownOptionId,
    evidence: entry(optionEvidence[questionId], optionId),
    words: { en: entry(optionWords.en[questionId], optionId) },
  };
}

function assembleQuestion(questionId: QuestionId): ModelQuestion {
  return {
    id: questionId,
    code: questionCodes[questionId],
    ...weightings[questionId],
    options: optionIdsByQuestion[questionId].map((optionId) => assembleOption(questionId, optionId)),
    words: { en: questionWords.en[questionId] },
  };
}

function assembleOutcome(outcome: Outcome): ModelOutcome {
  const stack = stackPartIds[outcome].map((id) => ({
    id,
    evidence: entry<readonly string[]>(stackEvidence[outcome], id),
    words: { en: entry(stackWords.en[outcome], id) },
  }));
  return { words: { en: outcomeWords.en[outcome] }, stack };
}

function assembleCaution(id: CautionId): AssessmentModel["cautions"][number] {
  const rule = cautionRules[id];
  return {
    id,
    when: rule.when,
    outcomes: rule.outcomes,
    onlyWithNeedsOnBothSides: rule.onlyWithNeedsOnBothSides ?? false,
    evidence: cautionEvidence[id],
    words: { en: { text: cautionWords.en[id] } },
  };
}

/** The version that new visitors answer. Once it has been published, change it only by raising `version`. */
export const currentModel: AssessmentModel = {
  id: "django-or-node",
  version,
  publishedOn,
  closeMaxMargin,
  hybridMaxMargin,
  tensionMinimum,
  bandMinimums,
  criteria: criterionIds.map((id) => ({ id, words: { en: { label: criterionWords.en[id] } } })),
  questions: questionIds.map(assembleQuestion),
  outcomes: {
    django: assembleOutcome("django"),
    node: assembleOutcome("node"),
    hybrid: assembleOutcome("hybrid"),
    either: assembleOutcome("either"),
  },
  cautions: cautionIds.map(assembleCaution),
};
