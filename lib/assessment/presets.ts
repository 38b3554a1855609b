import profileFile from "@/lib/assessment/profiles.json";
import type { AnswersSoFar, CodedModel } from "@/lib/assessment/answers";
import { checkStep, stepAddress } from "@/lib/assessment/steps";
import { attributionNames } from "@/lib/http/attribution";

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

/** The preset of that name, or null for a name that none has. */
export function findPreset(name: string | null): PresetId | null {
  return presetIds.find((id) => id === name) ?? null;
}

export type PresetAddress = { readonly id: PresetId; readonly address: string };

/** Every preset with the address of the check page that its answers fill in. */
export function presetAddresses(model: CodedModel): readonly PresetAddress[] {
  return presetIds.map((id) => {
    const journey = { answers: presetAnswers(id), carried: [[attributionNames.preset, id]] as const, isChange: false };
    return { id, address: stepAddress(model, checkStep, journey) };
  });
}
