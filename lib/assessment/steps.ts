import { type AddressPairs, type AnswersSoFar, type CodedModel, writeAnswers } from "@/lib/assessment/answers";
import type { AssessmentModel, InLocales } from "@/lib/assessment/model";
import { readAttribution, writeAttribution } from "@/lib/http/attribution";

/** Where the assessment begins; every step lies below it. */
export const startPath = "/assessment";
export const checkStep = "check";

/**
 * What an address or a form says besides answers. All names are longer than the codes of questions.
 * `from`: the question whose Continue was pressed; `return`: back to the check page after this one answer;
 * `missing`: Continue was pressed without an answer; `was`: the version that the answers were carried over from.
 */
export const stepNames = { from: "from", isChange: "return", isMissing: "missing", was: "was" } as const;

/** A question as far as its page shows it; a whole question of a model is one. */
export type AskedQuestion = {
  readonly id: string;
  readonly code: string;
  readonly words: InLocales<{ readonly label: string; readonly hint: string; readonly why: string }>;
  readonly options: readonly {
    readonly id: string;
    readonly code: string;
    readonly words: InLocales<{ readonly label: string }>;
  }[];
};

export type AskedModel = { readonly version: number; readonly questions: readonly AskedQuestion[] };

/** The questions without weights, reasons and sources: all that a browser needs to ask them. */
export function askedModel({ version, questions }: AssessmentModel): AskedModel {
  return {
    version,
    questions: questions.map(({ id, code, words, options }) => ({
      id,
      code,
      words: { en: { label: words.en.label, hint: words.en.hint, why: words.en.why } },
      options: options.map((option) => ({
        id: option.id,
        code: option.code,
        words: { en: { label: option.words.en.label } },
      })),
    })),
  };
}

/** A visitor on the way: the answers so far and what goes along with them from page to page. */
export type Journey = {
  readonly answers: AnswersSoFar;
  /** Where the visitor came from, as pairs of an address. */
  readonly carried: readonly (readonly [string, string])[];
  /** Came from the check page to change one answer, and goes back there. */
  readonly isChange: boolean;
};

export function stepPath(step: string): string {
  return `${startPath}/${step}`;
}

/** The steps before and after a question: question ids, "check", or null for the start page. */
export function stepsAround(
  model: CodedModel,
  questionId: string,
  isChange: boolean,
): { readonly before: string | null; readonly after: string } {
  if (isChange) return { before: checkStep, after: checkStep };
  const place = model.questions.findIndex(({ id }) => id === questionId);
  return { before: model.questions[place - 1]?.id ?? null, after: model.questions[place + 1]?.id ?? checkStep };
}

/** What pressing Continue or Back on a question leads to. Back asks for no answer. */
export type Leaving =
  | { readonly kind: "missing" }
  | { readonly kind: "question"; readonly questionId: string }
  | { readonly kind: "page"; readonly step: string | null };

export function leaveQuestion(
  model: CodedModel,
  { answers, isChange }: Journey,
  { questionId, isBack }: { readonly questionId: string; readonly isBack: boolean },
): Leaving {
  if (!isBack && answers[questionId] === undefined) return { kind: "missing" };
  const { before, after } = stepsAround(model, questionId, isChange);
  const step = isBack ? before : after;
  return step === null || step === checkStep ? { kind: "page", step } : { kind: "question", questionId: step };
}

/** The address of a step with everything that goes along. */
export function stepAddress(model: CodedModel, step: string | null, { answers, carried, isChange }: Journey): string {
  const query = new URLSearchParams(writeAnswers(model, answers));
  for (const [name, value] of carried) query.append(name, value);
  if (isChange && step !== checkStep) query.append(stepNames.isChange, checkStep);
  return `${step === null ? startPath : stepPath(step)}?${query}`;
}

/** Where the check page's form stands, from what it sent: only what looks like a code or like an origin goes back. */
export function checkAddressOf(values: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(values);
  const codes = pairs.filter(([name, value]) => /^[a-z]$/.test(name) && /^[a-z0-9]{1,6}$/.test(value));
  const query = new URLSearchParams([...codes, ...writeAttribution(readAttribution(pairs))].map(([...pair]) => pair));
  return `${stepPath(checkStep)}?${query}`;
}

export type StepSigns = {
  /** The question that was left with Continue, and whether the address has its answer. */
  readonly from: { readonly questionId: string; readonly isAnswered: boolean } | null;
  readonly isChange: boolean;
  readonly isMissing: boolean;
  /** The version that the answers were carried over from. */
  readonly was: number | null;
};

/** What an address says besides its answers; anything that makes no sense says nothing. */
export function readSigns(model: CodedModel, pairs: AddressPairs, answers: AnswersSoFar): StepSigns {
  const given = new Map(pairs);
  const left = model.questions.find(({ code }) => code === given.get(stepNames.from));
  const was = given.get(stepNames.was) ?? "";
  return {
    from: left ? { questionId: left.id, isAnswered: answers[left.id] !== undefined } : null,
    isChange: given.get(stepNames.isChange) === checkStep,
    isMissing: given.has(stepNames.isMissing),
    was: /^[1-9]\d{0,5}$/.test(was) ? Number(was) : null,
  };
}

/**
 * The pairs of an address; where they hold no version, those of our start page when it sent the visitor here: whoever
 * went back to the start and begins again finds the answers given before.
 */
export function pairsOrStartPages(
  pairs: readonly (readonly [string, string])[],
  { referer, host }: { readonly referer: string | null; readonly host: string | null },
): readonly (readonly [string, string])[] {
  if (pairs.some(([name]) => name === versionName)) return pairs;
  const before = referer === null ? null : URL.parse(referer);
  return before?.host === host && before?.pathname === startPath ? [...before.searchParams] : pairs;
}

const versionName = "v";

/** The same address, saying that Continue was pressed without an answer. */
export function asMissing(address: string): string {
  return `${address}&${stepNames.isMissing}=1`;
}

/** The same address, saying which version its answers were carried over from. */
export function asCarriedFrom(address: string, version: number): string {
  return `${address}&${stepNames.was}=${version}`;
}
