import * as z from "zod";
import { type CodedModel, readAnswers } from "@/lib/assessment/answers";
import type { AnswerSet, AssessmentModel } from "@/lib/assessment/model";
import { inputWords } from "@/lib/assessment/words/input";
import { type Attribution, attributionNames, readAttribution } from "@/lib/http/attribution";
import { formKey } from "@/lib/http/fields";

const words = inputWords.en;
/** Whatever stands in them refuses no form; `readAttribution` takes what makes sense. */
const carried = Object.fromEntries(
  Object.values(attributionNames).map((name) => [name, z.string().optional().catch(undefined)]),
);

export type SubmittedForm = {
  readonly answers: AnswerSet;
  readonly formKey: string;
  readonly attribution: Attribution;
};

/** The check page's form: the version, a code for every question, the form's key, and where the visitor came from. */
export function submissionInput(model: AssessmentModel) {
  const codes = Object.fromEntries(
    model.questions.map(({ code, options, words: { en } }) => [
      code,
      z.enum(
        options.map((option) => option.code),
        { error: words.missingAnswer(en.label) },
      ),
    ]),
  );
  const version = z.literal(String(model.version), { error: words.otherVersion });
  return z
    .strictObject({ v: version, ...codes, formKey: formKey(), ...carried }, { error: words.strangeForm })
    .transform((form): SubmittedForm => {
      const pairs = textPairs(form);
      return { answers: readAnswers(model, pairs).answers, formKey: form.formKey, attribution: readAttribution(pairs) };
    });
}

/** The questions that a browser went through without asking us, told afterwards to be counted. */
export function stepsInput(model: CodedModel) {
  return z.strictObject({ steps: z.string().max(200), ...carried }, { error: words.strangeForm }).transform((form) => {
    const told = new Set(form.steps.split(","));
    const steps = model.questions.flatMap(({ id, code }) => (told.has(code) ? [id] : []));
    return { steps, attribution: readAttribution(textPairs(form)) };
  });
}

function textPairs(form: Readonly<Record<string, unknown>>): readonly (readonly [string, string])[] {
  return Object.entries(form).flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : []));
}
