import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readAnswers } from "@/lib/assessment/answers";
import { currentModel } from "@/lib/assessment/current-model";
import { asMissing, askedModel, readSigns, stepAddress, stepsAround } from "@/lib/assessment/steps";
import { anyAnswersSoFar } from "@/lib/assessment/testing/arbitraries";

const carried = [["utm_source", "a & b"] as const];

test("the steps lead from the start through every question to the check page, and back the same way", () => {
  const way = ["workload"];
  for (let step = "workload"; step !== "check";) {
    step = stepsAround(currentModel, step, false).after;
    way.push(step);
  }
  expect(way).toEqual([...currentModel.questions.map(({ id }) => id), "check"]);
  for (const [place, step] of way.slice(0, -1).entries())
    expect(stepsAround(currentModel, step, false).before).toBe(way[place - 1] ?? null);
});

test("who came to change one answer goes back to the check page in both directions", () => {
  for (const { id } of currentModel.questions)
    expect(stepsAround(currentModel, id, true)).toEqual({ before: "check", after: "check" });
});

test("an address keeps every answer and what goes along", () => {
  fc.assert(
    fc.property(anyAnswersSoFar(currentModel), fc.boolean(), (answers, isChange) => {
      const address = stepAddress(currentModel, "team", { answers, carried, isChange });
      const { searchParams, pathname } = new URL(address, "https://waymark.example");
      expect(pathname).toBe("/assessment/team");
      expect(readAnswers(currentModel, searchParams)).toMatchObject({ answers, problems: [] });
      expect(searchParams.get("utm_source")).toBe("a & b");
      expect(readSigns(currentModel, searchParams, answers)).toMatchObject({ isChange, isMissing: false, from: null });
    }),
  );
});

test("Continue without an answer is told from Continue with one", () => {
  const signs = (query: string) => {
    const pairs = new URLSearchParams(query);
    return readSigns(currentModel, pairs, readAnswers(currentModel, pairs).answers);
  };
  expect(signs("v=1&from=w").from).toEqual({ questionId: "workload", isAnswered: false });
  expect(signs("v=1&w=r&from=w").from).toEqual({ questionId: "workload", isAnswered: true });
  expect(signs("from=nonsense&was=-1&return=elsewhere")).toEqual({
    from: null,
    isChange: false,
    isMissing: false,
    was: null,
  });
  expect(signs(asMissing("v=1")).isMissing).toBe(true);
});

test("a browser is sent the questions, and neither weights nor reasons", () => {
  const sent = JSON.stringify(askedModel(currentModel));
  expect(sent).toContain("What will the server spend most of its time doing?");
  expect(sent).not.toContain("because");
  expect(sent).not.toContain("weight");
});
