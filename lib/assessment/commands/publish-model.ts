import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { assessmentModels } from "@/db/schema/assessment";
import { currentModel } from "@/lib/assessment/current-model";
import { modelContent, modelHash } from "@/lib/assessment/fingerprint";
import type { AssessmentModel } from "@/lib/assessment/model";
import { accepted, refused, type Result } from "@/lib/result";

/**
 * Keeps a version of the assessment for ever; the same version again changes nothing, from however many servers.
 * Refuses "changed-after-publication" where other content was published under this version's number.
 */
export async function publishModel(
  database: Database,
  now: Date,
  model: AssessmentModel = currentModel,
): Promise<Result<{ readonly hash: string }, "changed-after-publication">> {
  const hash = modelHash(model);
  await database
    .insert(assessmentModels)
    .values({ hash, version: model.version, content: modelContent(model), publishedAt: now })
    .onConflictDoNothing();
  const [published] = await database
    .select({ hash: assessmentModels.hash })
    .from(assessmentModels)
    .where(eq(assessmentModels.version, model.version));
  return published?.hash === hash ? accepted({ hash }) : refused("changed-after-publication");
}
