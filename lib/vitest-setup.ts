import type { TestProject } from "vitest/node";
import { startTestCluster } from "@/db/testing/cluster";
import { prepareQueues } from "@/lib/jobs/queue";

declare module "vitest" {
  interface ProvidedContext {
    templateUrl: string;
  }
}

/** Vitest calls this once a run: one embedded Postgres, stopped again when the last worker is done. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster(prepareQueues);
  project.provide("templateUrl", cluster.templateUrl);
  return () => cluster.stop();
}
