import * as fc from "fast-check";
import { expect, test } from "vitest";
import { composeBrief } from "@/lib/assessment/brief";
import { currentModel } from "@/lib/assessment/current-model";
import { modelContent } from "@/lib/assessment/fingerprint";
import { modelInput } from "@/lib/assessment/input";
import type { AssessmentModel } from "@/lib/assessment/model";
import { presetAnswers } from "@/lib/assessment/presets";
import { type Report, composeReport } from "@/lib/assessment/report";
import { tooLongSentences } from "@/lib/assessment/sentences";
import { anyAnswers } from "@/lib/assessment/testing/arbitraries";

const answers = anyAnswers(currentModel);

function textsOfReport(report: Report): readonly string[] {
  return [
    report.title,
    report.verdict,
    report.lowered ?? "",
    report.tension ?? "",
    report.madeWith,
    ...report.unmetNeeds,
    ...report.unknowns.sentences,
    ...report.changes.map(({ sentence }) => sentence),
    ...report.cautions.map(({ text }) => text),
    ...report.method,
    ...report.limits,
  ];
}

test("no sentence of any result is over thirty words", () => {
  fc.assert(
    fc.property(answers, (given) => {
      const long = textsOfReport(composeReport(currentModel, given)).flatMap(tooLongSentences);
      expect(long).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("the verdict of any result names both scores", () => {
  fc.assert(
    fc.property(answers, (given) => {
      const { verdict, fits } = composeReport(currentModel, given);
      expect(verdict).toContain(String(fits.django));
      expect(verdict).toContain(String(fits.node));
    }),
    { numRuns: 500 },
  );
});

test("reasons and counterpoints are all the rows that take a side, each once, strongest first", () => {
  fc.assert(
    fc.property(answers, (given) => {
      const { ledger, reasons, counterpoints } = composeReport(currentModel, given);
      const taking = ledger.filter(({ contribution }) => contribution !== 0);
      expect(new Set([...reasons, ...counterpoints])).toEqual(new Set(taking));
      const sizes = reasons.map(({ contribution }) => Math.abs(contribution));
      expect(sizes).toEqual(sizes.toSorted((left, right) => right - left));
    }),
    { numRuns: 300 },
  );
});

test("a result reads byte for byte the same after a newer version is published", () => {
  const stored = modelContent(currentModel);
  const newer: AssessmentModel = {
    ...currentModel,
    version: 2,
    closeMaxMargin: 5,
    questions: currentModel.questions.map((question) => ({ ...question, weight: question.weight + 1 })),
  };
  fc.assert(
    fc.property(answers, (given) => {
      const before = JSON.stringify(composeReport(currentModel, given));
      expect(JSON.stringify(composeReport(newer, given))).not.toBe(before);
      const restored = modelInput.parse(JSON.parse(stored));
      expect(JSON.stringify(composeReport(restored, given))).toBe(before);
    }),
    { numRuns: 50 },
  );
});

test("how we decided quotes the numbers of the version that decided", () => {
  const report = composeReport({ ...currentModel, closeMaxMargin: 5 }, presetAnswers("marketplace"));
  expect(report.method.join(" ")).toContain("A difference of up to 5 points decides nothing.");
  expect(report.madeWith).toBe("Version 1 of the questions and weights, published on November 22, 2026.");
});

test("a shop hears which other answers would lead to two stacks", () => {
  const { title, verdict, changes } = composeReport(currentModel, presetAnswers("ecommerce-cms"));
  expect(title).toBe("Django fits your product better");
  expect(verdict).toBe("Django leads strongly, with 98 points against 77 for Node.js.");
  expect(changes.map(({ sentence }) => sentence)).toEqual([
    "If live interaction were the product itself, we would suggest both, split by workload.",
    "If the server mostly handled continuous streams, we would suggest both, split by workload.",
  ]);
});

test("the brief asks first what could change the outcome, and holds every open answer", () => {
  fc.assert(
    fc.property(answers, (given) => {
      const { openQuestions } = composeBrief(currentModel, given);
      const open = Object.keys(given).filter((id) => given[id] === "not_sure");
      expect(openQuestions.map(({ questionId }) => questionId).toSorted()).toEqual(open.toSorted());
      const decides = openQuestions.map(({ canDecide }) => canDecide);
      expect(decides).toEqual(decides.toSorted((left, right) => Number(right) - Number(left)));
      for (const { ask } of openQuestions) expect(ask).toMatch(/\?$/);
    }),
    { numRuns: 200 },
  );
});

test("the brief of an auction by two Python developers says what would stay unmet and what to bring", () => {
  const auction = {
    ...presetAnswers("ecommerce-cms"),
    realtime: "core",
    concurrency: "lt1k",
    team: "py_only",
    capacity: "1-3",
  };
  const brief = composeBrief(currentModel, auction);
  expect(brief.title).toBe("Django fits your product better");
  expect(brief.tensions).toContain(
    "Your answer on live updates is a strong need for Node.js, which Django alone would serve poorly.",
  );
  expect(brief.bring[0]).toBe("The outline of a Django stack, at the end of this brief.");
  expect(brief.bring).toContain("An answer on live updates: how the need for Node.js would be met.");
  expect(brief.answers).toHaveLength(12);
  expect(brief.stack.map(({ part }) => part)).toContain("Framework");
});
