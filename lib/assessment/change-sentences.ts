import { type AssessmentModel, type ModelQuestion, type Outcome, optionOf, questionOf } from "@/lib/assessment/model";
import { countWords, longestSentenceWords } from "@/lib/assessment/sentences";
import type { Change } from "@/lib/assessment/sensitivity";
import { type ResultWords, resultWords } from "@/lib/assessment/words/result";
import type { Locale } from "@/lib/time/words";

/** A readable sentence and exactly the changes that it speaks of. */
export type ChangeSentence = {
  readonly sentence: string;
  readonly questionId: string;
  readonly outcome: Outcome;
  readonly changes: readonly Change[];
};

/** Every change in exactly one sentence, those that need the smallest move first. No sentence is over 30 words. */
export function changeSentences(
  model: AssessmentModel,
  changes: readonly Change[],
  locale: Locale = "en",
): readonly ChangeSentence[] {
  const groups = Map.groupBy(changes, ({ questionId, outcome }) => `${questionId}\n${outcome}`);
  return [...groups.values()].flatMap((group) => sentencesOfGroup(model, group, locale));
}

function sentencesOfGroup(model: AssessmentModel, group: readonly Change[], locale: Locale): readonly ChangeSentence[] {
  const [first] = group;
  if (!first) return [];
  const question = questionOf(model, first.questionId);
  const say = sayer(question, first, locale);
  const whole = say.everyOther(group);
  if (whole !== null) return [{ ...headOf(first), sentence: whole, changes: group }];
  const unsure = group.filter((change) => optionOf(question, change.toOptionId).isUnknown);
  const sure = group.filter((change) => !unsure.includes(change));
  const parts = [...packed(sure, say.some), ...unsure.map((change) => [change])];
  return parts.map((part) => ({
    ...headOf(first),
    sentence: unsure.includes(part[0] ?? first) ? say.unsure(part) : say.some(part),
    changes: part,
  }));
}

function headOf({ questionId, outcome }: Change): Pick<ChangeSentence, "questionId" | "outcome"> {
  return { questionId, outcome };
}

/** As many changes to a sentence as fit into its length. */
function packed(changes: readonly Change[], say: (part: readonly Change[]) => string): readonly (readonly Change[])[] {
  return changes.reduce<readonly (readonly Change[])[]>((parts, change) => {
    const last = parts.at(-1);
    const longer = [...(last ?? []), change];
    const fits = last !== undefined && countWords(say(longer)) <= longestSentenceWords;
    return fits ? [...parts.slice(0, -1), longer] : [...parts, [change]];
  }, []);
}

type Sayer = {
  /** One sentence for the whole group when it covers every other answer, else null. */
  readonly everyOther: (group: readonly Change[]) => string | null;
  readonly some: (part: readonly Change[]) => string;
  readonly unsure: (part: readonly Change[]) => string;
};

function sayer(question: ModelQuestion, { fromOptionId }: Change, locale: Locale): Sayer {
  const words = resultWords[locale];
  const { stem, topic } = question.words[locale];
  const from = optionOf(question, fromOptionId);
  const { unless } = from.words[locale];
  const anyOther = from.isUnknown ? words.anyAnswer : words.anyOther;
  const others = question.options.filter(({ id }) => id !== fromOptionId);
  const known = others.filter(({ isUnknown }) => !isUnknown);
  return {
    everyOther: (group) => {
      const isKnown = ({ toOptionId }: Change) => known.some(({ id }) => id === toOptionId);
      const sure = group.filter(isKnown);
      const said = consequence(sure, words);
      const coversKnown = sure.length === known.length && known.length > 1;
      if (!coversKnown || consequence(group, words) !== said) return null;
      const saysUnsure = group.length > sure.length;
      if (unless !== null) return words.ifWhole(saysUnsure ? words.orUnsure(unless) : unless, said);
      return group.length === others.length ? anyOther(topic, said) : null;
    },
    some: (part) => {
      const clauses = part.map(({ toOptionId }) => optionOf(question, toOptionId).words[locale].clause);
      const joined = clauses.join(` ${words.or} `);
      const said = consequence(part, words);
      return stem === "" ? words.ifWhole(joined, said) : words.ifClause(stem, joined, said);
    },
    unsure: (part) => words.withoutAnswer(topic, consequence(part, words)),
  };
}

function consequence(group: readonly Change[], words: ResultWords): string {
  const outcome = group[0]?.outcome ?? "either";
  if (outcome === "hybrid" || outcome === "either") return words.would[outcome];
  const sizes = group.map(({ margin }) => Math.abs(margin));
  return words.wouldLead(words.sides[outcome], words.range(Math.min(...sizes), Math.max(...sizes)));
}
