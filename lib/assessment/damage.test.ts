import { expect, test } from "vitest";
import { currentModel } from "@/lib/assessment/current-model";
import { distributionOf } from "@/lib/assessment/distribution";
import { profilesInput } from "@/lib/assessment/input";
import type { AssessmentModel, ModelOption, ModelQuestion } from "@/lib/assessment/model";
import { modelProblems } from "@/lib/assessment/model-problems";
import profileFile from "@/lib/assessment/profiles.json";

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

const damages = currentModel.questions.flatMap((question) => [
  ...weightDamages(question),
  ...question.options.flatMap((option) => optionDamages(question, option)),
]);

const published = JSON.stringify(distributionOf(currentModel).outcomes);
const { profiles } = profilesInput.parse(profileFile);

/** Either the counts over all answer sets differ from the published ones, or the lint names a problem. */
function isNoticed({ model }: Damage): boolean {
  return JSON.stringify(distributionOf(model).outcomes) !== published || modelProblems(model, profiles).length > 0;
}

test("no single rating, need, gate or weight can change without being noticed", { timeout: 60_000 }, () => {
  expect(damages.length).toBeGreaterThan(360);
  expect(damages.filter((damage) => !isNoticed(damage)).map(({ what }) => what)).toEqual([]);
});
