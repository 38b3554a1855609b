import * as z from "zod";
import { type AnswerSet, type AssessmentModel, bands, lenses, outcomes, sides } from "@/lib/assessment/model";
import { inputWords } from "@/lib/assessment/words/input";

/**
 * A complete answer set of this version: every question once, nothing else. The messages name the question that is
 * missing, in the words of the page.
 */
export function answersInput(model: AssessmentModel): z.ZodType<AnswerSet> {
  const shape = Object.fromEntries(
    model.questions.map((question) => [
      question.id,
      z.enum(
        question.options.map(({ id }) => id),
        { error: inputWords.en.missingAnswer(question.words.en.label) },
      ),
    ]),
  );
  return z.strictObject(shape, { error: inputWords.en.wrongAnswers });
}

const text = z.string().min(1);
const id = z.string().regex(/^[a-z0-9+_-]{1,40}$/i);
const code = z.string().regex(/^[a-z0-9]{1,2}$/);
const rating = z.literal([0, 1, 2, 3, 4]);
const evidence = z.array(z.string().regex(/^F\d{2,3}$/));

function inLocales<Words extends z.ZodType>(words: Words) {
  return z.strictObject({ en: words });
}

const option = z.strictObject({
  id,
  code,
  django: rating,
  node: rating,
  strongNeed: z.enum(sides).nullable(),
  canRunTwoStacks: z.boolean().nullable(),
  isUnknown: z.boolean(),
  evidence,
  words: inLocales(z.strictObject({ label: text, because: text, clause: z.string(), unless: text.nullable() })),
});

const question = z.strictObject({
  id,
  code,
  criterion: id,
  lens: z.enum(lenses),
  weight: z.int().min(0).max(25),
  options: z.array(option).min(2).max(12),
  words: inLocales(z.strictObject({ label: text, topic: text, hint: text, why: text, stem: z.string(), ask: text })),
});

const stackPart = z.strictObject({ id, evidence, words: inLocales(z.strictObject({ part: text, choice: text })) });

const caution = z.strictObject({
  id,
  when: z.array(z.strictObject({ questionId: id, optionIds: z.array(id).min(1) })).min(1),
  outcomes: z.array(z.enum(outcomes)).min(1),
  onlyWithNeedsOnBothSides: z.boolean(),
  evidence,
  words: inLocales(z.strictObject({ text })),
});

/** A published version as it was stored. Whether its parts fit together is for `modelProblems` to say. */
export const modelInput: z.ZodType<AssessmentModel> = z.strictObject({
  id,
  version: z.int().min(1),
  publishedOn: z.iso.date(),
  closeMaxMargin: z.int().min(0).max(100),
  hybridMaxMargin: z.int().min(0).max(100),
  tensionMinimum: z.int().min(0).max(100),
  bandMinimums: z.record(z.enum(bands), z.int().min(0).max(100)),
  criteria: z.array(z.strictObject({ id, words: inLocales(z.strictObject({ label: text })) })).min(1),
  questions: z.array(question).min(1).max(40),
  outcomes: z.record(
    z.enum(outcomes),
    z.strictObject({ words: inLocales(z.strictObject({ title: text, summary: text })), stack: z.array(stackPart) }),
  ),
  cautions: z.array(caution),
});

/** A file of profiles: projects with the outcome that an experienced architect would give. */
export const profilesInput = z.object({
  model: z.string(),
  modelVersion: z.int(),
  profiles: z
    .array(
      z.object({
        id: text,
        set: z.string(),
        name: z.string(),
        description: z.string(),
        expected: z.enum(outcomes).nullish(),
        acceptable: z.array(z.enum(outcomes)).min(1).optional(),
        maxAbsMargin: z.int().min(0).optional(),
        answers: z.record(z.string(), z.string()),
      }),
    )
    .min(1),
});
export type ProfileFile = z.output<typeof profilesInput>;
export type Profile = ProfileFile["profiles"][number];
