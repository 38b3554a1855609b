import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { addressPairs, nextUnanswered } from "@/lib/assessment/answers";
import { countSteps } from "@/lib/assessment/commands/count-step";
import { currentModel } from "@/lib/assessment/current-model";
import { findVisit, type Visit } from "@/lib/assessment/queries/find-visit";
import { checkStep } from "@/lib/assessment/steps";
import { database } from "@/lib/database";
import { log } from "@/lib/http/log";

export type Query = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** Reads the address of a step, goes on to another one where it leads there, and counts the step once it is shown. */
export async function openStep(step: string, query: Query): Promise<Visit> {
  const requestHeaders = await headers();
  const page = { referer: requestHeaders.get("referer"), host: requestHeaders.get("host") };
  const visit = await findVisit(database(), { step, pairs: addressPairs(await query), ...page }, currentModel);
  if (visit.kind === "elsewhere") redirect(visit.to);
  if (!requestHeaders.get("sec-purpose")?.includes("prefetch")) after(() => count(step, visit));
  return visit;
}

async function count(step: string, visit: Visit): Promise<void> {
  const { attribution } = visit;
  try {
    await countSteps(database(), { steps: stepsToCount(step, visit), attribution }, new Date());
  } catch (error) {
    log().warn({ err: error }, "a step of the assessment was not counted");
  }
}

function stepsToCount(step: string, { journey, signs, attribution }: Visit): readonly string[] {
  if (journey.isChange) return [];
  if (signs.from !== null) return signs.from.isAnswered ? [signs.from.questionId] : [];
  const isFirst = step === currentModel.questions[0]?.id && Object.keys(journey.answers).length === 0;
  if (isFirst) return ["start"];
  const isPreset =
    step === checkStep && attribution.preset !== null && nextUnanswered(currentModel, journey.answers) === null;
  return isPreset ? ["preset"] : [];
}
