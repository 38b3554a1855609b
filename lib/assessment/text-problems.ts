import type { AssessmentModel } from "@/lib/assessment/model";
import { tooLongSentences } from "@/lib/assessment/sentences";
import { isFactId } from "@/lib/content/evidence";

/** What is wrong with the words and the evidence of a model, one check a name. */
export const textChecks = [
  { name: "fact-is-unknown", check: unknownFacts },
  { name: "words-are-missing", check: missingWords },
  { name: "sentence-is-too-long", check: longSentences },
] as const;

type Text = { readonly place: string; readonly text: string };

/** Every text of a model that a reader may meet, with the place where it stands. */
export function textsOf(model: AssessmentModel): readonly Text[] {
  const questions = model.questions.flatMap(({ id, words, options }) => [
    ...textsIn(id, [words.en.label, words.en.topic, words.en.hint, words.en.why, words.en.ask]),
    ...options.flatMap((option) => textsIn(`${id}: ${option.id}`, optionTexts(option))),
  ]);
  const outcomes = Object.entries(model.outcomes).flatMap(([id, { words, stack }]) => [
    ...textsIn(id, [words.en.title, words.en.summary]),
    ...stack.flatMap((part) => textsIn(`${id}: ${part.id}`, [part.words.en.part, part.words.en.choice])),
  ]);
  const rest = [
    ...model.criteria.flatMap(({ id, words }) => textsIn(id, [words.en.label])),
    ...model.cautions.flatMap(({ id, words }) => textsIn(id, [words.en.text])),
  ];
  return [...questions, ...outcomes, ...rest];
}

/** The clause stands in "If …" sentences, which never speak of an unknown option by its clause. */
function optionTexts({ words, isUnknown }: AssessmentModel["questions"][number]["options"][number]): readonly string[] {
  const { label, because, clause } = words.en;
  return isUnknown ? [label, because] : [label, because, clause];
}

function textsIn(place: string, texts: readonly string[]): readonly Text[] {
  return texts.map((text) => ({ place, text }));
}

function unknownFacts(model: AssessmentModel): readonly string[] {
  const cited = [
    ...model.questions.flatMap(({ options }) => options),
    ...Object.values(model.outcomes).flatMap(({ stack }) => stack),
    ...model.cautions,
  ];
  return cited.flatMap(({ id, evidence }) =>
    evidence.filter((fact) => !isFactId(fact)).map((fact) => `${id}: ${fact}`),
  );
}

function missingWords(model: AssessmentModel): readonly string[] {
  return textsOf(model).flatMap(({ place, text }) => (text.trim() === "" ? [place] : []));
}

function longSentences(model: AssessmentModel): readonly string[] {
  return textsOf(model).flatMap(({ place, text }) => tooLongSentences(text).map((sentence) => `${place}: ${sentence}`));
}
