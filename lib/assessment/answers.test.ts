import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  addressPairs,
  isComplete,
  nextUnanswered,
  readAnswers,
  withAnswer,
  writeAnswers,
} from "@/lib/assessment/answers";
import { currentModel } from "@/lib/assessment/current-model";
import { anyAnswers, anyAnswersSoFar } from "@/lib/assessment/testing/arbitraries";
import { addressProblemSentence, versionSentence } from "@/lib/assessment/words/address";

function read(query: string) {
  return readAnswers(currentModel, new URLSearchParams(query));
}

function said(query: string): readonly string[] {
  return read(query).problems.map((problem) => addressProblemSentence(problem, currentModel));
}

test("whatever was answered so far comes back from the address unchanged", () => {
  fc.assert(
    fc.property(anyAnswersSoFar(currentModel), (answers) => {
      const reading = read(writeAnswers(currentModel, answers));
      expect(reading).toEqual({ version: { standing: "same", version: 1 }, answers, problems: [] });
    }),
  );
});

test("a complete assessment fits into an address of 60 characters", () => {
  fc.assert(
    fc.property(anyAnswers(currentModel), (answers) => {
      expect(writeAnswers(currentModel, answers).length).toBeLessThanOrEqual(60);
    }),
  );
});

test("the same answers give the same address, in whatever order they were given", () => {
  const first = withAnswer(withAnswer({}, "team", "both"), "workload", "rules");
  const second = withAnswer(withAnswer({}, "workload", "rules"), "team", "both");
  expect(writeAnswers(currentModel, first)).toBe("v=1&w=r&t=3");
  expect(writeAnswers(currentModel, second)).toBe("v=1&w=r&t=3");
});

test("the next question is the first without an answer, even when later ones have one", () => {
  expect(nextUnanswered(currentModel, {})?.id).toBe("workload");
  expect(nextUnanswered(currentModel, { workload: "rules", concurrency: "lt1k" })?.id).toBe("realtime");
  fc.assert(
    fc.property(anyAnswers(currentModel), (answers) => {
      expect(isComplete(currentModel, answers)).toBe(true);
      expect(nextUnanswered(currentModel, answers)).toBeNull();
    }),
  );
});

test("a code that we do not know is left out and named, and the rest is kept", () => {
  expect(read("v=1&w=zz&l=n").answers).toEqual({ realtime: "none" });
  expect(said("v=1&w=zz&l=n")).toEqual([
    "To “What will the server spend most of its time doing?” the link has an answer that we do not know. Please choose again.",
  ]);
  expect(said("v=1&zz=r")).toEqual([
    "The link names a question “zz” that this version does not have. We have left it out.",
  ]);
});

test("a question answered twice in different ways is asked again; twice in the same way is no matter", () => {
  expect(read("v=1&w=r&w=c").answers).toEqual({});
  expect(said("v=1&w=r&w=c")).toEqual([
    "The link has two answers to “What will the server spend most of its time doing?” Please choose one.",
  ]);
  expect(read("v=1&w=r&w=r")).toMatchObject({ answers: { workload: "rules" }, problems: [] });
});

test("names that belong to others are passed over in silence", () => {
  expect(read("v=1&w=r&utm_source=letter&preset=lms&from=check&gclid=x").problems).toEqual([]);
});

test("ten thousand parameters are read in a moment and named in a few sentences", () => {
  const many = Array.from({ length: 10_000 }, (_, index): [string, string] => [(index % 1_296).toString(36), "<b>"]);
  const started = performance.now();
  const { answers, problems } = readAnswers(currentModel, [...many, ["w", "r"]]);
  expect(performance.now() - started).toBeLessThan(200);
  expect(answers).toEqual({});
  expect(problems.length).toBeLessThan(20);
  expect(problems.at(-1)).toMatchObject({ kind: "more" });
});

test("no address, however strange, throws or brings in an answer that the model does not have", () => {
  const strange = fc.oneof(
    fc.string({ maxLength: 3, unit: "binary" }),
    fc.constantFrom("v", "w", "t", "__proto__", "\0"),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(strange, fc.oneof(strange, fc.constantFrom("r", "1", "u")))), (pairs) => {
      const { answers, problems } = readAnswers(currentModel, pairs);
      for (const [id, option] of Object.entries(answers)) {
        expect(currentModel.questions.find((question) => question.id === id)?.options.map((of) => of.id)).toContain(
          option,
        );
      }
      for (const problem of problems) expect(addressProblemSentence(problem, currentModel)).toMatch(/^[ -~“”]+$/);
    }),
    { numRuns: 2_000 },
  );
});

test("an address says which version it was made with, and we say so in words when it is not today's", () => {
  const today = { ...currentModel, version: 2 };
  const sentence = (query: string) => versionSentence(readAnswers(today, new URLSearchParams(query)).version, today);
  expect(sentence("v=2&w=r")).toBeNull();
  expect(sentence("w=r")).toBeNull();
  expect(sentence("v=1&w=r")).toBe("This link was made with version 1 of the questions. Today's is version 2.");
  expect(sentence("v=7")).toBe(
    "This link names version 7 of the questions, which we do not have. Today's is version 2.",
  );
  for (const strange of ["v=", "v=1e3", "v=-1", "v=0", "v=1&v=2", "v=99999999999999999999", "v=１"]) {
    expect(sentence(strange)).toContain("does not say clearly");
  }
});

test("parameters as a page receives them become pairs", () => {
  expect(addressPairs({ w: "r", l: ["n", "t"], gone: undefined })).toEqual([
    ["w", "r"],
    ["l", "n"],
    ["l", "t"],
  ]);
});
