import profileFile from "@/lib/assessment/profiles.json";
import type { AnswersSoFar } from "@/lib/assessment/answers";

/** Profiles that a visitor can start from; the same ones are checked against the model by the tests. */
export const presetIds = [
  "hospital-portal",
  "bank-back-office",
  "insurance-claims",
  "ecommerce-cms",
  "newsroom",
  "lms",
  "donor-crm",
  "marketplace",
  "trading-dashboard",
  "ride-dispatch",
  "support-chat",
  "llm-chat-app",
  "whiteboard",
  "iot-telemetry",
  "api-gateway",
  "agency-microsite",
] as const;
export type PresetId = (typeof presetIds)[number];

/** The complete answers of a preset; the visitor goes through them on the check page and changes what differs. */
export function presetAnswers(id: PresetId): AnswersSoFar {
  const profile = profileFile.profiles.find((candidate) => candidate.id === id);
  if (!profile) throw new RangeError(`profiles.json has no profile "${id}".`);
  return profile.answers;
}
