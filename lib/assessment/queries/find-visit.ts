import type { Database } from "@/db/client";
import { type AddressReading, readAnswers } from "@/lib/assessment/answers";
import type { AssessmentModel } from "@/lib/assessment/model";
import { findModelVersion } from "@/lib/assessment/queries";
import {
  asCarriedFrom,
  asMissing,
  type Journey,
  pairsOrStartPages,
  readSigns,
  stepAddress,
  type StepSigns,
} from "@/lib/assessment/steps";
import { carryAnswers, changesBetween } from "@/lib/assessment/versions";
import { addressProblemSentence, changeSummary, versionSentence } from "@/lib/assessment/words/address";
import { stepWords } from "@/lib/assessment/words/steps";
import { type Attribution, attributionOf, writeAttribution } from "@/lib/http/attribution";

/** One request for a step of the assessment: the address, and what the browser says of the page before. */
export type StepRequest = {
  readonly step: string;
  readonly pairs: readonly (readonly [string, string])[];
  readonly referer: string | null;
  readonly host: string | null;
};

/** A visitor at a step of the assessment, as the address tells it. */
export type Visit = {
  readonly kind: "here";
  readonly journey: Journey;
  readonly signs: StepSigns;
  readonly attribution: Attribution;
  /** What to say about the address: another version of the questions, or parts that can't be read. */
  readonly notices: readonly string[];
};

/** To be continued at another address of ours. */
export type Detour = { readonly kind: "elsewhere"; readonly to: string };

/**
 * What the address of a step says. It leads elsewhere when its answers belong to an older version (they are carried over
 * where they still say the same), or when Continue was pressed on a question without an answer.
 */
export async function findVisit(
  database: Database,
  { step, pairs: given, ...page }: StepRequest,
  model: AssessmentModel,
): Promise<Visit | Detour> {
  const attribution = attributionOf({ pairs: given, ...page });
  const carried = writeAttribution(attribution);
  const pairs = pairsOrStartPages(given, page);
  const reading = readAnswers(model, pairs);
  const signs = readSigns(model, given, reading.answers);
  const journey = { answers: reading.answers, carried, isChange: signs.isChange };
  const older = reading.version.standing === "older" ? await findModelVersion(database, reading.version.version) : null;
  if (older !== null) {
    const { kept } = carryAnswers(readAnswers(older, pairs).answers, older, model);
    return elsewhere(asCarriedFrom(stepAddress(model, step, { ...journey, answers: kept }), older.version));
  }
  if (signs.from !== null && !signs.from.isAnswered && signs.from.questionId !== step)
    return elsewhere(asMissing(stepAddress(model, signs.from.questionId, journey)));
  const was = signs.was === null || signs.was >= model.version ? null : await findModelVersion(database, signs.was);
  return { kind: "here", journey, signs, attribution, notices: noticesOf(reading, { was, model }) };
}

function elsewhere(to: string): Detour {
  return { kind: "elsewhere", to };
}

/** Of an older version the visitor is told what has changed; of strange parts, that they were left out. */
function noticesOf(
  { version, problems }: AddressReading,
  { was, model }: { readonly was: AssessmentModel | null; readonly model: AssessmentModel },
): readonly string[] {
  const ofVersion =
    was === null
      ? [versionSentence(version, model)]
      : [
          versionSentence({ standing: "older", version: was.version }, model),
          ...changeSummary(changesBetween(was, model), [was, model]),
          stepWords.en.notice.again,
        ];
  const sentences = [...ofVersion, ...problems.map((problem) => addressProblemSentence(problem, model))];
  return sentences.filter((sentence) => sentence !== null);
}
