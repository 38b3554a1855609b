import type { AddressProblem, AddressVersion } from "@/lib/assessment/answers";
import { type AssessmentModel, questionOf } from "@/lib/assessment/model";
import type { VersionChanges } from "@/lib/assessment/versions";
import { type Locale, timeWords } from "@/lib/time/words";

type AddressWords = {
  readonly unknownQuestion: (code: string) => string;
  readonly unknownAnswer: (question: string) => string;
  readonly twoAnswers: (question: string) => string;
  readonly more: (count: number) => string;
  readonly versions: Readonly<Record<AddressVersion["standing"], (made: string, current: string) => string | null>>;
  readonly changes: Readonly<Record<keyof VersionChanges, (topics: string) => string>>;
};

const words: Readonly<Record<Locale, AddressWords>> = {
  en: {
    unknownQuestion: (code) => `The link names a question${code} that this version does not have. We have left it out.`,
    unknownAnswer: (question) => `To “${question}” the link has an answer that we do not know. Please choose again.`,
    twoAnswers: (question) => `The link has two answers to “${question}” Please choose one.`,
    more: (count) =>
      count === 1
        ? "The link has one more part that we cannot read. We have left it out."
        : `The link has ${count} more parts that we cannot read. We have left them out.`,
    versions: {
      same: () => null,
      missing: () => null,
      older: (made, current) =>
        `This link was made with version ${made} of the questions. Today's is version ${current}.`,
      newer: (made, current) =>
        `This link names version ${made} of the questions, which we do not have. Today's is version ${current}.`,
      unreadable: (_made, current) =>
        `The link does not say clearly which version of the questions it belongs to. We read it as version ${current}.`,
    },
    changes: {
      added: (topics) => `New questions: ${topics}.`,
      removed: (topics) => `No longer asked: ${topics}.`,
      reworded: (topics) => `Worded differently: ${topics}.`,
      reweighted: (topics) => `Counted differently: ${topics}.`,
    },
  },
};

/** The problem in a sentence or two. Of a strange code only plain letters and digits are repeated. */
export function addressProblemSentence(problem: AddressProblem, model: AssessmentModel, locale: Locale = "en"): string {
  const said = words[locale];
  switch (problem.kind) {
    case "unknown-question":
      return said.unknownQuestion(/^[a-z0-9]+$/i.test(problem.code) ? ` “${problem.code}”` : "");
    case "unknown-answer":
      return said.unknownAnswer(questionOf(model, problem.questionId).words[locale].label);
    case "two-answers":
      return said.twoAnswers(questionOf(model, problem.questionId).words[locale].label);
    case "more":
      return said.more(problem.count);
  }
}

/** What to tell a visitor whose link belongs to another version; null when there is nothing to tell. */
export function versionSentence(version: AddressVersion, model: AssessmentModel, locale: Locale = "en"): string | null {
  const made = "version" in version ? String(version.version) : "";
  return words[locale].versions[version.standing](made, String(model.version));
}

/** What changed from one version to the next, a sentence for each kind of change; empty when only words around it did. */
export function changeSummary(
  changes: VersionChanges,
  [older, newer]: readonly [AssessmentModel, AssessmentModel],
  locale: Locale = "en",
): readonly string[] {
  const list = new Intl.ListFormat(timeWords[locale].intlLocale, { type: "conjunction" });
  const kinds = ["added", "removed", "reworded", "reweighted"] as const;
  return kinds.flatMap((kind) => {
    const source = kind === "removed" ? older : newer;
    const topics = changes[kind].map((id) => questionOf(source, id).words[locale].topic);
    return topics.length === 0 ? [] : [words[locale].changes[kind](list.format(topics))];
  });
}
