import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { addressPairs, nextUnanswered, type AddressReading, readAnswers } from "@/lib/assessment/answers";
import { countSteps } from "@/lib/assessment/commands/count-step";
import { currentModel } from "@/lib/assessment/current-model";
import { findModelVersion } from "@/lib/assessment/queries";
import {
  asCarriedFrom,
  asMissing,
  checkStep,
  type Journey,
  pairsOrStartPages,
  readSigns,
  stepAddress,
  type StepSigns,
} from "@/lib/assessment/steps";
import { carryAnswers, changesBetween } from "@/lib/assessment/versions";
import { addressProblemSentence, changeSummary, versionSentence } from "@/lib/assessment/words/address";
import { stepWords } from "@/lib/assessment/words/steps";
import { database } from "@/lib/database";
import { type Attribution, attributionOf, writeAttribution } from "@/lib/http/attribution";
import { log } from "@/lib/http/log";

export type Query = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** A visitor at a step of the assessment, as the address tells it. */
export type Visit = {
  readonly journey: Journey;
  readonly signs: StepSigns;
  readonly attribution: Attribution;
  /** What to say about the address: another version of the questions, or parts that can't be read. */
  readonly notices: readonly string[];
};

/**
 * Reads the address of a step. Goes on to another one when the answers belong to an older version (they are carried
 * over), or when Continue was pressed on a question without an answer.
 */
export async function openStep(step: string, query: Query): Promise<Visit> {
  const requestHeaders = await headers();
  const page = { referer: requestHeaders.get("referer"), host: requestHeaders.get("host") };
  const given = addressPairs(await query);
  const attribution = attributionOf({ pairs: given, ...page });
  const carried = writeAttribution(attribution);
  const pairs = pairsOrStartPages(given, page);
  const reading = readAnswers(currentModel, pairs);
  const signs = readSigns(currentModel, given, reading.answers);
  const journey = { answers: reading.answers, carried, isChange: signs.isChange };
  if (reading.version.standing === "older")
    await goOnWithToday(step, pairs, { ...journey, from: reading.version.version });
  if (signs.from !== null && !signs.from.isAnswered && signs.from.questionId !== step)
    redirect(asMissing(stepAddress(currentModel, signs.from.questionId, journey)));
  if (!requestHeaders.get("sec-purpose")?.includes("prefetch"))
    after(() => count(step, { journey, signs, attribution }));
  return { journey, signs, attribution, notices: await noticesOf(reading, signs) };
}

/** Answers given to an older version are taken over where they still say the same; the visitor is told of the rest. */
async function goOnWithToday(
  step: string,
  pairs: readonly (readonly [string, string])[],
  { from, carried, isChange }: Journey & { readonly from: number },
): Promise<void> {
  const older = await findModelVersion(database(), from);
  if (older === null) return;
  const { kept } = carryAnswers(readAnswers(older, pairs).answers, older, currentModel);
  redirect(asCarriedFrom(stepAddress(currentModel, step, { answers: kept, carried, isChange }), from));
}

async function noticesOf({ version, problems }: AddressReading, { was }: StepSigns): Promise<readonly string[]> {
  const older = was === null || was >= currentModel.version ? null : await findModelVersion(database(), was);
  const carriedOver =
    older === null
      ? [versionSentence(version, currentModel)]
      : [
          versionSentence({ standing: "older", version: older.version }, currentModel),
          ...changeSummary(changesBetween(older, currentModel), [older, currentModel]),
          stepWords.en.notice.again,
        ];
  const sentences = [...carriedOver, ...problems.map((problem) => addressProblemSentence(problem, currentModel))];
  return sentences.filter((sentence) => sentence !== null);
}

async function count(step: string, visit: Omit<Visit, "notices">): Promise<void> {
  const { attribution } = visit;
  try {
    await countSteps(database(), { steps: stepsToCount(step, visit), attribution }, new Date());
  } catch (error) {
    log().warn({ err: error }, "a step of the assessment was not counted");
  }
}

function stepsToCount(step: string, { journey, signs, attribution }: Omit<Visit, "notices">): readonly string[] {
  if (journey.isChange) return [];
  if (signs.from !== null) return signs.from.isAnswered ? [signs.from.questionId] : [];
  const isFirst = step === currentModel.questions[0]?.id && Object.keys(journey.answers).length === 0;
  if (isFirst) return ["start"];
  const isPreset =
    step === checkStep && attribution.preset !== null && nextUnanswered(currentModel, journey.answers) === null;
  return isPreset ? ["preset"] : [];
}
