import { expect, test } from "vitest";
import { currentModel } from "@/lib/assessment/current-model";
import { distributionOf } from "@/lib/assessment/distribution";
import { profilesInput } from "@/lib/assessment/input";
import type { AssessmentModel, ModelOption, ModelQuestion } from "@/lib/assessment/model";
import { type ModelProblemName, modelProblems } from "@/lib/assessment/model-problems";
import profileFile from "@/lib/assessment/profiles.json";

const { profiles } = profilesInput.parse(profileFile);

function withQuestion(id: string, change: (question: ModelQuestion) => ModelQuestion): AssessmentModel {
  return {
    ...currentModel,
    questions: currentModel.questions.map((question) => (question.id === id ? change(question) : question)),
  };
}

function withOption(place: string, change: Partial<ModelOption>): AssessmentModel {
  const [questionId = "", optionId = ""] = place.split(": ");
  return withQuestion(questionId, (question) => ({
    ...question,
    options: question.options.map((option) => (option.id === optionId ? { ...option, ...change } : option)),
  }));
}

function withWeights(weights: Readonly<Record<string, number>>): AssessmentModel {
  return {
    ...currentModel,
    questions: currentModel.questions.map((question) => ({
      ...question,
      weight: weights[question.id] ?? question.weight,
    })),
  };
}

function namesOf(model: AssessmentModel): readonly ModelProblemName[] {
  return [...new Set(modelProblems(model, profiles).map(({ name }) => name))];
}

const because = (text: string) => ({
  words: { en: { label: "An answer", because: text, clause: "so", unless: null } },
});

/** Each of these spoils the model in one place; the name is what the lint must call it. */
const damages: readonly (readonly [string, ModelProblemName, AssessmentModel])[] = [
  ["a weight of the team raised from 4 to 5", "weights-do-not-add-up", withWeights({ team: 5 })],
  ["three points of weight moved from team to live updates", "profile-changes", withWeights({ team: 1, realtime: 6 })],
  [
    "the weight of the deadline moved to its neighbour",
    "something-never-happens",
    withWeights({ timeline: 0, team: 5 }),
  ],
  [
    "a rating of 5",
    "rating-out-of-range",
    JSON.parse(JSON.stringify(withOption("ai: core", {})).replace('"django":3', '"django":5')),
  ],
  ["a team at home in both rated 0 for Django", "unbalanced", withOption("team: both", { django: 0 })],
  [
    "no answer that fully serves Node.js on the deadline",
    "full-marks-out-of-reach",
    withQuestion("timeline", (question) => ({
      ...question,
      options: question.options.map((option) => (option.isUnknown ? option : { ...option, node: 3 as const })),
    })),
  ],
  [
    "“I'm not sure” about security that favours Django",
    "unknown-takes-sides",
    withOption("security: not_sure", { django: 3 }),
  ],
  [
    "a team question on which everybody must take a side",
    "knowing-nothing-decides",
    withQuestion("team", (question) => ({
      ...question,
      options: question.options.filter(({ django, node }) => django !== node),
    })),
  ],
  [
    "a strong need for Django where Node.js is rated higher",
    "need-for-the-weaker-side",
    withOption("realtime: core", { strongNeed: "django" }),
  ],
  [
    "a strong need for Node.js on an easier answer than the hardest",
    "need-moves-backwards",
    withOption("workload: fanout", { django: 1, strongNeed: null }),
  ],
  ["the need of regulated data forgotten", "profile-changes", withOption("security: regulated", { strongNeed: null })],
  [
    "a second question that says who can run two stacks",
    "gate-is-wrong",
    withOption("team: both", { canRunTwoStacks: true }),
  ],
  ["a code used twice in one question", "codes-repeat", withOption("team: both", { code: "4" })],
  [
    "a question code that is taken by the version",
    "codes-repeat",
    withQuestion("team", (question) => ({ ...question, code: "v" })),
  ],
  ["an option id used twice", "ids-repeat", withOption("team: both", { id: "js_only" })],
  ["two stacks suggested to a clear leader", "bounds-overlap", { ...currentModel, hybridMaxMargin: 12 }],
  ["a gap between level and slight", "bounds-overlap", { ...currentModel, closeMaxMargin: 2 }],
  [
    "a criterion that no question feeds",
    "criterion-is-strange",
    { ...currentModel, criteria: [...currentModel.criteria, { id: "cost", words: { en: { label: "Cost" } } }] },
  ],
  [
    "a caution on an answer that nobody can give",
    "caution-points-nowhere",
    withQuestion("timeline", (question) => ({
      ...question,
      options: question.options.filter(({ id }) => id !== "lt3"),
    })),
  ],
  ["a reason that rests on a fact we do not have", "fact-is-unknown", withOption("ai: core", { evidence: ["F16"] })],
  ["an answer without a reason", "words-are-missing", withOption("ai: core", because(" "))],
  [
    "a reason in one sentence of 31 words",
    "sentence-is-too-long",
    withOption("ai: core", because(`${"word ".repeat(30)}end.`)),
  ],
];

test("the version that visitors answer has no problems", () => {
  expect(modelProblems(currentModel, profiles)).toEqual([]);
});

test.each(damages)("damage is reported by name: %s", (_damage, name, model) => {
  expect(namesOf(model)).toContain(name);
});

type Damage = { readonly what: string; readonly model: AssessmentModel };

function spoilt(question: ModelQuestion, change: object): AssessmentModel {
  return {
    ...currentModel,
    questions: currentModel.questions.map((each) => (each === question ? { ...each, ...change } : each)),
  };
}

function spoiltOption(question: ModelQuestion, option: ModelOption, change: object): Damage {
  const options = question.options.map((each) => (each === option ? { ...each, ...change } : each));
  return { what: `${question.id}.${option.id} ${JSON.stringify(change)}`, model: spoilt(question, { options }) };
}

function optionDamages(question: ModelQuestion, option: ModelOption): readonly Damage[] {
  const ratings = [-1, 1].flatMap((by) => [{ django: option.django + by }, { node: option.node + by }]);
  const needs = ["django", "node", null].filter((need) => need !== option.strongNeed);
  const gates = option.canRunTwoStacks === null ? [] : [{ canRunTwoStacks: !option.canRunTwoStacks }];
  const changes = [...(question.weight > 0 ? ratings : []), ...needs.map((strongNeed) => ({ strongNeed })), ...gates];
  return changes.map((change) => spoiltOption(question, option, change));
}

function weightDamages(question: ModelQuestion): readonly Damage[] {
  return [-1, 1]
    .map((by) => question.weight + by)
    .filter((weight) => weight >= 0)
    .map((weight) => ({ what: `${question.id} weighs ${weight}`, model: spoilt(question, { weight }) }));
}

const smallDamages = currentModel.questions.flatMap((question) => [
  ...weightDamages(question),
  ...question.options.flatMap((option) => optionDamages(question, option)),
]);

const published = JSON.stringify(distributionOf(currentModel).outcomes);
/** Either the counts over all answer sets differ from the published ones, or the lint names a problem. */
function isNoticed({ model }: Damage): boolean {
  return JSON.stringify(distributionOf(model).outcomes) !== published || modelProblems(model, profiles).length > 0;
}

test("no single rating, need, gate or weight can change without being noticed", { timeout: 60_000 }, () => {
  expect(smallDamages.length).toBeGreaterThan(360);
  expect(smallDamages.filter((damage) => !isNoticed(damage)).map(({ what }) => what)).toEqual([]);
});
