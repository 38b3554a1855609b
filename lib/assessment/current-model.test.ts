import { expect, test } from "vitest";
import { currentModel } from "@/lib/assessment/current-model";
import { modelHash } from "@/lib/assessment/fingerprint";
import { sentencesOf } from "@/lib/assessment/sentences";
import { textsOf } from "@/lib/assessment/text-problems";

/** Versions that have been published. A change of any word or number must raise `version` and add a line here. */
const publishedHashes: Readonly<Record<number, string>> = {
  1: "7e03cc2f9ef2cb29bb1c815c68259e3b5b7d04fc12d67ea637ecd93f46032f95",
};

test("a published version never changes: its content hash is the one that was published", () => {
  expect(modelHash(currentModel)).toBe(publishedHashes[currentModel.version]);
});

test("scored weights add up to 25: product 16, team 6, delivery 3", () => {
  const weightOf = (lens: string) =>
    currentModel.questions.filter((question) => question.lens === lens).reduce((sum, { weight }) => sum + weight, 0);
  expect([weightOf("product"), weightOf("team"), weightOf("delivery")]).toEqual([16, 6, 3]);
});

test("every question but the team's offers “I'm not sure”, as its last answer", () => {
  const without = currentModel.questions.filter(({ options }) => !options.some(({ isUnknown }) => isUnknown));
  expect(without.map(({ id }) => id)).toEqual(["team"]);
  for (const { options } of currentModel.questions) {
    expect(options.slice(0, -1).some(({ isUnknown }) => isUnknown)).toBe(false);
  }
});

test("an answer that favours a side gives its reason with a source, or says that it is our judgement or plain arithmetic", () => {
  const unsourced = currentModel.questions.flatMap(({ id, options }) =>
    options
      .filter(({ django, node, evidence }) => django !== node && evidence.length === 0)
      .map((option) => `${id}: ${option.id}`),
  );
  expect(unsourced).toEqual(["team: py_mostly", "existing: node"]);
});

test("no text claims what no source supports", () => {
  const text = textsOf(currentModel)
    .map((entry) => entry.text)
    .join("\n");
  for (const claim of [/unmatched/i, /massive/i, /faster/i, /guarantee/i, /infinite/i]) expect(text).not.toMatch(claim);
});

test("questions and answers are written as sentences and phrases, without stray spaces or straight ellipses", () => {
  for (const { text, place } of textsOf(currentModel)) {
    expect([place, text.trim() === text && !/ {2}|\.\.\./.test(text)]).toEqual([place, true]);
    expect(sentencesOf(text).length).toBeGreaterThan(0);
  }
});
