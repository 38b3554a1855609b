import { type Profile, answersInput } from "@/lib/assessment/input";
import type { AssessmentModel } from "@/lib/assessment/model";
import { type Recommendation, recommend } from "@/lib/assessment/recommend";

export type ProfileCheck = {
  readonly id: string;
  /** The outcomes that count as right. */
  readonly expected: readonly string[];
  /** Null when the answers don't belong to the model. */
  readonly recommendation: Recommendation | null;
  readonly isPassed: boolean;
  /** Why it failed, for people; null when it passed. */
  readonly complaint: string | null;
};

/** Whether a realistic project gets the outcome that an experienced architect would give it. */
export function checkProfile(model: AssessmentModel, profile: Profile): ProfileCheck {
  const expected = profile.expected ? [profile.expected] : (profile.acceptable ?? []);
  const answers = answersInput(model).safeParse(profile.answers);
  const recommendation = answers.success ? recommend(model, answers.data) : null;
  const complaint = recommendation
    ? complaintAbout(profile, expected, recommendation)
    : `its answers do not fit version ${model.version}: ${answers.error?.issues.map(({ message }) => message).join("; ")}`;
  return { id: profile.id, expected, recommendation, isPassed: complaint === null, complaint };
}

function complaintAbout(
  { maxAbsMargin }: Profile,
  expected: readonly string[],
  { outcome, margin }: Recommendation,
): string | null {
  if (expected.length === 0) return "it names no expected and no acceptable outcome";
  if (!expected.includes(outcome)) return `${outcome} is not what was expected`;
  if (maxAbsMargin !== undefined && Math.abs(margin) > maxAbsMargin) return `the margin is over ${maxAbsMargin}`;
  return null;
}
