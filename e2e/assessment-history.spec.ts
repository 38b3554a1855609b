import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import { connect, type Database } from "@/db/client";
import { startEmbeddedPostgres, type EmbeddedServer } from "@/db/embedded/server";
import { freePort, startProduct, type Product } from "@/e2e/product";
import { publishModel } from "@/lib/assessment/commands/publish-model";
import { submitAssessment } from "@/lib/assessment/commands/submit-assessment";
import { currentModel } from "@/lib/assessment/current-model";
import { sampleAnswers } from "@/lib/assessment/sample";
import { readAttribution } from "@/lib/http/attribution";

const test = base.extend<object, { postgres: EmbeddedServer }>({
  postgres: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that this one needs from the pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), "waymark-history-"));
      chmodSync(folder, 0o755);
      const postgres = await startEmbeddedPostgres({ dataDirectory: folder, isDurable: false });
      await use(postgres);
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 240_000 },
  ],
});

const nextVersion = {
  ...currentModel,
  version: currentModel.version + 1,
  questions: currentModel.questions.map((question) => ({
    ...question,
    weight: question.id === "team" ? 3 : question.weight,
  })),
};

const secret = "the same secret at both starts, long enough";

async function withDatabase<Answer>(url: string, work: (database: Database) => Promise<Answer>): Promise<Answer> {
  const connection = connect(url, { connectionsMax: 1 });
  try {
    return await work(connection.database);
  } finally {
    await connection.close();
  }
}

function finishedAssessment(url: string): Promise<string> {
  return withDatabase(url, async (database) => {
    const [answers = {}] = sampleAnswers(currentModel, 1);
    const form = { answers, formKey: crypto.randomUUID(), secret };
    const result = await submitAssessment(database, { ...form, attribution: readAttribution([]) }, new Date());
    if (!result.ok) throw new Error(result.reason);
    return `/result/${result.value.token}`;
  });
}

test("a result reads byte for byte as it did, after a newer version of the questions and a restart", async ({
  postgres,
  request,
}) => {
  const environment = { DATABASE_URL: postgres.url, WAYMARK_SECRET: secret, PORT: String(await freePort()) };
  const seenAt = async (product: Product, path: string) => (await request.get(`${product.url}${path}`)).body();
  const before = await startProduct({ environment });
  const result = await finishedAssessment(postgres.url);
  const bytes = await seenAt(before, result);
  await before.stop();
  expect(bytes.toString()).toContain("Version 1 of the questions");
  await withDatabase(postgres.url, async (database) => {
    expect(await publishModel(database, new Date(), nextVersion)).toMatchObject({ ok: true });
  });
  const after = await startProduct({ environment });
  const again = await seenAt(after, result);
  await after.stop();
  expect(again.equals(bytes)).toBe(true);
});
