import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CheckAnswersList } from "@/components/assessment/check-answers-list";
import { KeptAnswers } from "@/components/assessment/kept-answers";
import { QuestionFieldset } from "@/components/assessment/question-fieldset";
import { readAnswers, withAnswer } from "@/lib/assessment/answers";
import { currentModel } from "@/lib/assessment/current-model";
import { presetAnswers } from "@/lib/assessment/presets";

function pairsIn(html: string): readonly (readonly [string, string])[] {
  const fields = html.matchAll(/<input[^>]*name="([^"]*)"[^>]*value="([^"]*)"/g);
  return [...fields].map(([, name = "", value = ""]) => [name, value]);
}

test("a question is one fieldset whose legend is the heading, with a radio for each answer and none chosen", () => {
  for (const question of currentModel.questions) {
    const html = renderToStaticMarkup(createElement(QuestionFieldset, { question }));
    expect(html.match(/<fieldset/g)).toHaveLength(1);
    expect(html).toMatch(/<legend[^>]*><h1/);
    expect(html.match(/type="radio"/g)).toHaveLength(question.options.length);
    expect(html).not.toContain("checked");
  }
});

test("an answer given before is chosen again", () => {
  const [question] = currentModel.questions;
  if (!question) throw new Error("The model has no question.");
  const html = renderToStaticMarkup(createElement(QuestionFieldset, { question, chosenOptionId: "rules" }));
  expect(html.match(/<input[^>]*checked=""[^>]*>/g)).toEqual([expect.stringContaining('value="r"')]);
});

test("a form without script sends on every other answer with the one that is chosen", () => {
  const answers = presetAnswers("lms");
  for (const question of currentModel.questions) {
    const props = { model: currentModel, answers, exceptQuestionId: question.id };
    const kept = pairsIn(renderToStaticMarkup(createElement(KeptAnswers, props)));
    for (const { id, code } of question.options) {
      const reading = readAnswers(currentModel, [...kept, [question.code, code]]);
      expect(reading.answers).toEqual(withAnswer(answers, question.id, id));
      expect(reading.problems).toEqual([]);
    }
  }
});

test("the check page lists every question with a link of its own, answered or not", () => {
  const { team: _team, ...answers } = presetAnswers("lms");
  const html = renderToStaticMarkup(
    createElement(CheckAnswersList, { model: currentModel, answers, hrefOf: ({ id }) => `/assessment/${id}` }),
  );
  const names = [...html.matchAll(/<a href="([^"]+)"[^>]*>(.*?)<\/a>/g)].map(([, , name]) => name);
  expect(names).toHaveLength(12);
  expect(new Set(names).size).toBe(12);
  expect(html.match(/Not provided/g)).toHaveLength(1);
});
