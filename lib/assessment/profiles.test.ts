import { describe, expect, test } from "vitest";
import { currentModel } from "@/lib/assessment/current-model";
import { answersInput, profilesInput } from "@/lib/assessment/input";
import { presetAnswers, presetIds } from "@/lib/assessment/presets";
import profileFile from "@/lib/assessment/profiles.json";
import { checkProfile } from "@/lib/assessment/profiles";
import { presetWords } from "@/lib/assessment/words/presets";

const { profiles, modelVersion } = profilesInput.parse(profileFile);

test("the profiles are written for the version that visitors answer", () => {
  expect(modelVersion).toBe(currentModel.version);
  expect(profiles.length).toBeGreaterThanOrEqual(24);
});

describe("a realistic project gets the outcome that an architect would give it", () => {
  test.each(profiles)("$id: $name", (profile) => {
    expect(checkProfile(currentModel, profile)).toMatchObject({ complaint: null, isPassed: true });
  });
});

test("a profile that expects something else, or has answers of another version, says what is wrong", () => {
  const [profile] = profiles;
  if (!profile) throw new Error("profiles.json is empty.");
  expect(checkProfile(currentModel, { ...profile, expected: "node" }).complaint).toBe(
    "django is not what was expected",
  );
  expect(checkProfile(currentModel, { ...profile, maxAbsMargin: 5 }).complaint).toBe("the margin is over 5");
  const strange = checkProfile(currentModel, { ...profile, answers: { ...profile.answers, team: "cobol" } });
  expect(strange).toMatchObject({ recommendation: null, isPassed: false });
  expect(strange.complaint).toContain("What does the team that will maintain it know best?");
});

test("every preset is one of the profiles, with complete answers and words of its own", () => {
  for (const id of presetIds) {
    expect(answersInput(currentModel).safeParse(presetAnswers(id)).success).toBe(true);
    expect(presetWords.en[id].description).not.toBe("");
  }
  const outcomes = presetIds.map((id) => profiles.find((profile) => profile.id === id)?.expected);
  for (const outcome of ["django", "node", "hybrid", "either"]) expect(outcomes).toContain(outcome);
});
