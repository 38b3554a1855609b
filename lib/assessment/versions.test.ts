import { expect, test } from "vitest";
import { currentModel } from "@/lib/assessment/current-model";
import type { AssessmentModel } from "@/lib/assessment/model";
import { carryAnswers, changesBetween } from "@/lib/assessment/versions";
import { changeSummary } from "@/lib/assessment/words/address";

/** A second version: no timeline, a reworded answer on live updates, and a lighter team. */
const next: AssessmentModel = {
  ...currentModel,
  version: 2,
  questions: currentModel.questions
    .filter(({ id }) => id !== "timeline")
    .map((question) => {
      if (question.id === "team") return { ...question, weight: 3 };
      if (question.id !== "realtime") return question;
      const options = question.options.map((option) =>
        option.id === "core" ? { ...option, words: { en: { ...option.words.en, label: "Nearly all of it" } } } : option,
      );
      return { ...question, options };
    }),
};

test("what changed between two versions is found and said", () => {
  const changes = changesBetween(currentModel, next);
  expect(changes).toEqual({ added: [], removed: ["timeline"], reworded: ["realtime"], reweighted: ["team"] });
  expect(changeSummary(changes, [currentModel, next])).toEqual([
    "No longer asked: the first release.",
    "Worded differently: live updates.",
    "Counted differently: your team's languages.",
  ]);
  expect(changeSummary(changesBetween(currentModel, currentModel), [currentModel, currentModel])).toEqual([]);
});

test("an answer is carried into another version only where it still says the same", () => {
  const answers = { workload: "rules", realtime: "core", timeline: "lt3", team: "both" };
  expect(carryAnswers(answers, currentModel, next)).toEqual({
    kept: { workload: "rules", team: "both" },
    dropped: ["realtime", "timeline"],
  });
  expect(carryAnswers({ realtime: "none" }, currentModel, next).kept).toEqual({ realtime: "none" });
  expect(carryAnswers(answers, currentModel, currentModel)).toEqual({ kept: answers, dropped: [] });
});
