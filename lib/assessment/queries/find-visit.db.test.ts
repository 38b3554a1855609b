import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { test } from "@/db/testing/database";
import { publishModel } from "@/lib/assessment/commands/publish-model";
import { currentModel } from "@/lib/assessment/current-model";
import type { AssessmentModel } from "@/lib/assessment/model";
import { findVisit, type StepRequest } from "@/lib/assessment/queries/find-visit";

const now = new Date("2027-01-11T15:00:00Z");
const host = "waymark.example";

/** A second version: no question on the first release, another answer on live updates, and a lighter team. */
const secondModel: AssessmentModel = {
  ...currentModel,
  version: currentModel.version + 1,
  questions: currentModel.questions
    .filter(({ id }) => id !== "timeline")
    .map((question) => {
      if (question.id === "team") return { ...question, weight: 5 };
      if (question.id !== "realtime") return question;
      const options = question.options.map((option) =>
        option.id === "core" ? { ...option, words: { en: { ...option.words.en, label: "Nearly all of it" } } } : option,
      );
      return { ...question, options };
    }),
};

function opened(address: string, before: Partial<StepRequest> = {}): StepRequest {
  const { pathname, searchParams } = new URL(address, `https://${host}`);
  return { step: pathname.split("/").at(-1) ?? "", pairs: [...searchParams], referer: null, host, ...before };
}

/** Follows every detour, as a browser does. */
async function shownAt(database: Database, address: string, model: AssessmentModel) {
  const visit = await findVisit(database, opened(address), model);
  if (visit.kind === "here") return { address, ...visit };
  const next = await findVisit(database, opened(visit.to), model);
  if (next.kind !== "here") throw new Error(`${visit.to} leads on and on.`);
  return { address: visit.to, ...next };
}

describe("when a second version has been published", () => {
  test("a link of the first opens with the answers that still say the same, and tells what changed", async ({
    database,
  }) => {
    await publishModel(database, now);
    await publishModel(database, now, secondModel);
    const older = "/assessment/team?v=1&w=r&l=c&f=1&t=2&utm_source=podcast";
    const { journey, notices, attribution, address } = await shownAt(database, older, secondModel);
    expect(journey.answers).toEqual({ workload: "rules", team: "py_mostly" });
    expect(attribution.source).toBe("podcast");
    expect(notices).toEqual([
      "This link was made with version 1 of the questions. Today's is version 2.",
      "No longer asked: the first release.",
      "Worded differently: live updates.",
      "Counted differently: your team's languages.",
      expect.stringMatching(/\w/),
    ]);
    expect(new URL(address, "https://x").searchParams.get("v")).toBe("2");
    const reloaded = await shownAt(database, address, secondModel);
    expect(reloaded).toMatchObject({ address, notices });
  });

  test("a link of the second needs no words, and one of a version that never was says so", async ({ database }) => {
    await publishModel(database, now);
    await publishModel(database, now, secondModel);
    expect(await shownAt(database, "/assessment/team?v=2&w=r", secondModel)).toMatchObject({
      journey: { answers: { workload: "rules" } },
      notices: [],
    });
    const strange = await shownAt(database, "/assessment/team?v=7&w=r", secondModel);
    expect(strange.notices).toEqual([
      "This link names version 7 of the questions, which we do not have. Today's is version 2.",
    ]);
  });
});

test("Continue without an answer leads back to its question, with everything else kept", async ({ database }) => {
  const visit = await findVisit(database, opened("/assessment/realtime?v=1&from=w&t=2&utm_source=a"), currentModel);
  expect(visit).toEqual({ kind: "elsewhere", to: "/assessment/workload?v=1&t=2&utm_source=a&missing=1" });
});
