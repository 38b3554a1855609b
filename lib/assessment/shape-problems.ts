import { type AssessmentModel, type ModelOption, type Side, bands, contributionOf } from "@/lib/assessment/model";

/** What is wrong with the numbers and ids of a model before its arithmetic is even looked at, one check a name. */
export const shapeChecks = [
  { name: "weights-do-not-add-up", check: strayWeights },
  { name: "rating-out-of-range", check: strayRatings },
  { name: "ids-repeat", check: repeatedIds },
  { name: "codes-repeat", check: repeatedCodes },
  { name: "gate-is-wrong", check: wrongGate },
  { name: "unknown-takes-sides", check: partialUnknowns },
  { name: "need-for-the-weaker-side", check: needsForTheWeaker },
  { name: "bounds-overlap", check: overlappingBounds },
  { name: "caution-points-nowhere", check: lostCautions },
  { name: "criterion-is-strange", check: strangeCriteria },
] as const;

function strayWeights({ questions }: AssessmentModel): readonly string[] {
  const total = questions.reduce((sum, { weight }) => sum + weight, 0);
  return total === 25 ? [] : [`the weights add up to ${total}, not 25`];
}

function strayRatings(model: AssessmentModel): readonly string[] {
  const isRating = (rating: number) => Number.isInteger(rating) && rating >= 0 && rating <= 4;
  return optionsWhere(model, ({ django, node }) => !isRating(django) || !isRating(node));
}

function repeatedIds({ questions, criteria, cautions }: AssessmentModel): readonly string[] {
  const families = [questions, criteria, cautions, ...questions.map(({ options }) => options)];
  return families.flatMap((family) => repeated(family.map(({ id }) => id)));
}

function repeatedCodes({ questions }: AssessmentModel): readonly string[] {
  const families = [
    ["v", ...questions.map(({ code }) => code)],
    ...questions.map(({ options }) => options.map(codeOf)),
  ];
  return families.flatMap(repeated);
}

function wrongGate({ questions }: AssessmentModel): readonly string[] {
  const saysWhoCan = ({ canRunTwoStacks }: ModelOption) => canRunTwoStacks !== null;
  const gates = questions.filter(({ options }) => options.some(saysWhoCan));
  const isSound = gates.every(({ weight, options }) => weight === 0 && options.every(saysWhoCan));
  return gates.length === 1 && isSound ? [] : ["exactly one question, of weight 0, says who can run two stacks"];
}

function partialUnknowns(model: AssessmentModel): readonly string[] {
  return model.questions.flatMap((question) =>
    question.options
      .filter((option) => option.isUnknown && (contributionOf(question, option) !== 0 || option.strongNeed !== null))
      .map(({ id }) => `${question.id}: ${id}`),
  );
}

function needsForTheWeaker(model: AssessmentModel): readonly string[] {
  const lead: Readonly<Record<Side, (option: ModelOption) => number>> = {
    django: ({ django, node }) => django - node,
    node: ({ django, node }) => node - django,
  };
  return optionsWhere(model, (option) => option.strongNeed !== null && lead[option.strongNeed](option) <= 0);
}

function overlappingBounds({ bandMinimums, closeMaxMargin, hybridMaxMargin }: AssessmentModel): readonly string[] {
  const minimums = bands.map((band) => bandMinimums[band]);
  const isRising = minimums.every((minimum, index) => minimum > (minimums[index - 1] ?? -1));
  const startsAtZero = minimums[0] === 0;
  const meets = closeMaxMargin === bandMinimums.slight - 1 && hybridMaxMargin === bandMinimums.clear - 1;
  return isRising && startsAtZero && meets ? [] : ["the bounds of bands and outcomes contradict each other"];
}

function lostCautions({ cautions, questions }: AssessmentModel): readonly string[] {
  const known = new Set(questions.flatMap(({ id, options }) => options.map((option) => `${id}: ${option.id}`)));
  return cautions
    .flatMap(({ when }) => when.flatMap(({ questionId, optionIds }) => optionIds.map((id) => `${questionId}: ${id}`)))
    .filter((place) => !known.has(place));
}

function strangeCriteria({ questions, criteria }: AssessmentModel): readonly string[] {
  const used = new Set(questions.map(({ criterion }) => criterion));
  const known = new Set(criteria.map(({ id }) => id));
  return [...[...used].filter((id) => !known.has(id)), ...[...known].filter((id) => !used.has(id))];
}

function optionsWhere(model: AssessmentModel, isWrong: (option: ModelOption) => boolean): readonly string[] {
  return model.questions.flatMap(({ id, options }) => options.filter(isWrong).map((option) => `${id}: ${option.id}`));
}

function codeOf({ code }: ModelOption): string {
  return code;
}

function repeated(items: readonly string[]): readonly string[] {
  return items.filter((item, index) => items.indexOf(item) !== index);
}
