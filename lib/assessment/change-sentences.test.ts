import * as fc from "fast-check";
import { expect, test } from "vitest";
import { changeSentences } from "@/lib/assessment/change-sentences";
import { currentModel } from "@/lib/assessment/current-model";
import {
  type AnswerSet,
  type AssessmentModel,
  type ModelOption,
  type ModelQuestion,
  type Outcome,
  optionOf,
} from "@/lib/assessment/model";
import { recommend } from "@/lib/assessment/recommend";
import { sensitivity } from "@/lib/assessment/sensitivity";
import { anyAnswers } from "@/lib/assessment/testing/arbitraries";

/** One other answer, as a sentence names it: "team=py_only". */
type Named = string;

/** What a reader takes from a sentence: which answers it speaks of, and what it says of all of them. */
type Reading = {
  readonly named: readonly Named[];
  readonly outcome: Outcome;
  /** The smallest and the largest lead; null where the sentence gives none. */
  readonly lead: readonly [number, number] | null;
};

/** The answers that any way of reading the condition names; every way there is, so that an ambiguous one shows. */
function namedBy(condition: string, model: AssessmentModel, answers: AnswerSet): readonly (readonly Named[])[] {
  return model.questions.flatMap((question) =>
    [...listedBy(condition, question, answers), ...coveredBy(condition, question, answers)].map((ids) =>
      ids.map((id) => `${question.id}=${id}`),
    ),
  );
}

/** "If your team knew only Python or both languages equally" */
function listedBy(condition: string, question: ModelQuestion, answers: AnswerSet): readonly (readonly string[])[] {
  const { stem } = question.words.en;
  const start = stem === "" ? "If " : `If ${stem} `;
  const clauses = question.options
    .filter(({ id, isUnknown }) => id !== answers[question.id] && !isUnknown)
    .map(({ id, words }) => [id, words.en.clause] as const);
  return condition.startsWith(start) ? listsIn(condition.slice(start.length), clauses) : [];
}

/** Conditions that hold for a whole kind of answers: "With any other answer on live updates". */
function coveredBy(condition: string, question: ModelQuestion, answers: AnswerSet): readonly (readonly string[])[] {
  const { topic } = question.words.en;
  const given = optionOf(question, answers[question.id]);
  const others = question.options.filter((option) => option !== given);
  const { unless } = given.words.en;
  const kinds: readonly (readonly [string, readonly ModelOption[]])[] = [
    [`If ${unless}`, others.filter(({ isUnknown }) => !isUnknown)],
    [`If ${unless}, or you were not sure`, others],
    [`With any ${given.isUnknown ? "" : "other "}answer on ${topic}`, others],
    [`Without an answer on ${topic}`, others.filter(({ isUnknown }) => isUnknown)],
  ];
  return kinds.filter(([said]) => said === condition).map(([, options]) => options.map(({ id }) => id));
}

/** Every way of taking words apart into clauses with "or" between them. */
function listsIn(text: string, clauses: readonly (readonly [string, string])[]): readonly (readonly string[])[] {
  return clauses.flatMap(([id, clause]) => {
    if (text === clause) return [[id]];
    if (!text.startsWith(`${clause} or `)) return [];
    return listsIn(text.slice(`${clause} or `.length), clauses).map((ids) => [id, ...ids]);
  });
}

/** What a sentence can end with, as a reader of English takes it apart. */
const endings: readonly (readonly [Outcome, RegExp])[] = [
  ["hybrid", /^(.*), we would suggest both, split by workload\.$/],
  ["either", /^(.*), either would serve you well\.$/],
  ["django", /^(.*), Django would lead by (\d+)(?: to (\d+))? points?\.$/],
  ["node", /^(.*), Node\.js would lead by (\d+)(?: to (\d+))? points?\.$/],
];

function readingOf(sentence: string, model: AssessmentModel, answers: AnswerSet): Reading {
  const [ending, ...others] = endings.flatMap(([outcome, pattern]) => {
    const [, condition, least, most = least] = pattern.exec(sentence) ?? [];
    return condition === undefined ? [] : [{ outcome, condition, least, most }];
  });
  if (ending === undefined || others.length > 0) throw new Error(`“${sentence}” ends in no way that we know.`);
  const { outcome, condition, least, most } = ending;
  const [named, ...second] = namedBy(condition, model, answers);
  if (named === undefined || second.length > 0) throw new Error(`“${sentence}” can't be read in exactly one way.`);
  return { named, outcome, lead: least === undefined ? null : [Number(least), Number(most)] };
}

function withChange(answers: AnswerSet, named: Named): AnswerSet {
  const [questionId = "", optionId = ""] = named.split("=");
  return { ...answers, [questionId]: optionId };
}

/** Every other answer to one question that alters the outcome, found by trying all of them. */
function alteringChanges(model: AssessmentModel, answers: AnswerSet): readonly Named[] {
  const today = recommend(model, answers).outcome;
  return model.questions
    .flatMap(({ id, options }) => options.map((option) => `${id}=${option.id}`))
    .filter((named) => recommend(model, withChange(answers, named)).outcome !== today);
}

const leadOf: Readonly<Record<Outcome, (margin: number) => number>> = {
  django: (margin) => margin,
  node: (margin) => -margin,
  hybrid: Math.abs,
  either: Math.abs,
};

/** Weights and bounds of another day: words must follow the arithmetic of any version. */
const otherDay: AssessmentModel = {
  ...currentModel,
  closeMaxMargin: 6,
  hybridMaxMargin: 14,
  questions: currentModel.questions.map((question) => ({
    ...question,
    weight: question.id === "team" ? 2 : question.weight + (question.id === "data" ? 2 : 0),
  })),
};

const models = [
  ["today's model", currentModel],
  ["a model with other weights", otherDay],
] as const;

test.each(models)(
  "with %s every answer that a sentence names gives the outcome and the lead that it says",
  (_, model) => {
    fc.assert(
      fc.property(anyAnswers(model), (answers) => {
        for (const { sentence, changes } of changeSentences(model, sensitivity(model, answers))) {
          const { named, outcome, lead } = readingOf(sentence, model, answers);
          const results = named.map((one) => recommend(model, withChange(answers, one)));
          for (const result of results) expect(result.outcome, sentence).toBe(outcome);
          const leads = results.map(({ margin }) => leadOf[outcome](margin));
          const seen = [Math.min(...leads), Math.max(...leads)];
          expect(seen, sentence).toEqual(lead ?? seen);
          // The links below a sentence lead to the answers that it names, each with its own margin.
          const linked = changes.map(({ questionId, toOptionId }) => `${questionId}=${toOptionId}`);
          expect(linked.toSorted(), sentence).toEqual([...named].toSorted());
          for (const { questionId, toOptionId, margin } of changes)
            expect(recommend(model, { ...answers, [questionId]: toOptionId }).margin, sentence).toBe(margin);
        }
      }),
      { numRuns: 2_000 },
    );
  },
);

test.each(models)("with %s each answer that alone would alter the outcome is named once, and no other", (_, model) => {
  fc.assert(
    fc.property(anyAnswers(model), (answers) => {
      const sentences = changeSentences(model, sensitivity(model, answers)).map(({ sentence }) => sentence);
      const named = sentences.flatMap((sentence) => readingOf(sentence, model, answers).named);
      expect(named.toSorted()).toEqual(alteringChanges(model, answers).toSorted());
    }),
    { numRuns: 2_000 },
  );
});
