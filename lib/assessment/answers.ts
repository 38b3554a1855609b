import { optionOf } from "@/lib/assessment/model";

/** The answers so far, keyed by question id. They live in the address, so back, refresh and a bookmark just work. */
export type AnswersSoFar = Readonly<Record<string, string>>;

/** As much of a model as an address needs; every whole model is one. */
export type CodedModel = { readonly version: number; readonly questions: readonly CodedQuestion[] };
export type CodedQuestion = {
  readonly id: string;
  readonly code: string;
  readonly options: readonly { readonly id: string; readonly code: string }[];
};

export type AddressPairs = Iterable<readonly [string, string]>;

/** Something in an address that we cannot use. `words/address.ts` says each in a sentence. */
export type AddressProblem =
  | { readonly kind: "unknown-question"; readonly code: string }
  | { readonly kind: "unknown-answer"; readonly questionId: string }
  | { readonly kind: "two-answers"; readonly questionId: string }
  | { readonly kind: "more"; readonly count: number };

/** Which version of the questions an address was made with, seen from the version at hand. */
export type AddressVersion =
  | { readonly standing: "same" | "older" | "newer"; readonly version: number }
  | { readonly standing: "missing" | "unreadable" };

export type AddressReading = {
  readonly version: AddressVersion;
  readonly answers: AnswersSoFar;
  readonly problems: readonly AddressProblem[];
};

const versionParameter = "v";
const longestQuestionCode = 2;
const mostUnknownCodes = 5;

/** The parameters as a page of Next receives them, as pairs in their order. */
export function addressPairs(
  parameters: Readonly<Record<string, string | readonly string[] | undefined>>,
): readonly (readonly [string, string])[] {
  return Object.entries(parameters).flatMap(([name, value]) =>
    (typeof value === "string" ? [value] : (value ?? [])).map((text) => [name, text] as const),
  );
}

/**
 * The answers that an address carries, by the codes of this model. Never throws, whatever the address holds: codes that
 * we don't know, and questions answered in two ways, are left out and named as problems. Names longer than a question
 * code belong to others (utm_source, preset …) and are passed over in silence.
 */
export function readAnswers(model: CodedModel, pairs: AddressPairs): AddressReading {
  const given = groupByName(pairs);
  const answers: [string, string][] = [];
  const problems: AddressProblem[] = [];
  for (const question of model.questions) {
    const codes = given.get(question.code);
    if (!codes) continue;
    const optionId = onlyOptionId(question, codes);
    if (optionId !== null) answers.push([question.id, optionId]);
    else problems.push({ kind: codes.size > 1 ? "two-answers" : "unknown-answer", questionId: question.id });
  }
  return {
    version: versionOf(given.get(versionParameter), model.version),
    answers: Object.fromEntries(answers),
    problems: [...problems, ...unknownQuestions(model, given)],
  };
}

/** The query string of these answers without "?", in the order of the model: the same answers give the same address. */
export function writeAnswers(model: CodedModel, answers: AnswersSoFar): string {
  const pairs = model.questions.flatMap((question) => {
    const answer = answers[question.id];
    return answer === undefined ? [] : [[question.code, optionOf(question, answer).code]];
  });
  return new URLSearchParams([[versionParameter, String(model.version)], ...pairs]).toString();
}

/** The first question without an answer, or null when all have one. */
export function nextUnanswered<Question extends { readonly id: string }>(
  model: { readonly questions: readonly Question[] },
  answers: AnswersSoFar,
): Question | null {
  return model.questions.find(({ id }) => answers[id] === undefined) ?? null;
}

export function isComplete(model: CodedModel, answers: AnswersSoFar): boolean {
  return nextUnanswered(model, answers) === null;
}

/** The same answers with one changed; the others stay as they are. */
export function withAnswer(answers: AnswersSoFar, questionId: string, optionId: string): AnswersSoFar {
  return { ...answers, [questionId]: optionId };
}

function groupByName(pairs: AddressPairs): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const [name, value] of pairs) {
    if (name.length > longestQuestionCode) continue;
    const group = groups.get(name);
    if (group) group.add(value);
    else groups.set(name, new Set([value]));
  }
  return groups;
}

function onlyOptionId(question: CodedQuestion, codes: ReadonlySet<string>): string | null {
  if (codes.size !== 1) return null;
  return question.options.find(({ code }) => codes.has(code))?.id ?? null;
}

function versionOf(texts: ReadonlySet<string> | undefined, current: number): AddressVersion {
  if (!texts) return { standing: "missing" };
  const [text = ""] = texts;
  if (texts.size > 1 || !/^[1-9]\d{0,5}$/.test(text)) return { standing: "unreadable" };
  const version = Number(text);
  if (version === current) return { standing: "same", version };
  return { standing: version < current ? "older" : "newer", version };
}

function unknownQuestions(
  model: CodedModel,
  given: ReadonlyMap<string, ReadonlySet<string>>,
): readonly AddressProblem[] {
  const known = new Set([versionParameter, ...model.questions.map(({ code }) => code)]);
  const codes = [...given.keys()].filter((code) => !known.has(code));
  const named = codes.slice(0, mostUnknownCodes).map((code) => ({ kind: "unknown-question", code }) as const);
  const count = codes.length - named.length;
  return count > 0 ? [...named, { kind: "more", count }] : named;
}
