import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { connect, type Database } from "@/db/client";
import { startEmbeddedPostgres, type EmbeddedServer } from "@/db/embedded/server";
import { laterModel, laterProduct } from "@/e2e/later-build";
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

/** Runs work with a product over this Postgres: today's, or the one that stands in another folder. */
async function whileRunning<Answer>(
  environment: Readonly<Record<string, string>>,
  work: (product: Product) => Promise<Answer>,
  productFolder?: string,
): Promise<Answer> {
  const product = await startProduct({ environment, ...(productFolder === undefined ? {} : { productFolder }) });
  try {
    return await work(product);
  } finally {
    await product.stop();
  }
}

/** Everything that a page shows, without the notice that there is a newer version. */
async function reportAt(page: Page, address: string): Promise<string> {
  await page.goto(address);
  await page.getByRole("note").evaluateAll((notices) => {
    for (const notice of notices) notice.remove();
  });
  return page.getByRole("main").innerHTML();
}

test("with newer questions an old result reads as it did, and an unfinished link says what changed", async ({
  page,
  postgres,
}) => {
  const environment = { DATABASE_URL: postgres.url, WAYMARK_SECRET: secret, PORT: String(await freePort()) };
  const { result, before } = await whileRunning(environment, async ({ url }) => {
    const path = await finishedAssessment(postgres.url);
    return { result: path, before: await reportAt(page, `${url}${path}`) };
  });
  expect(before).toContain("Version 1 of the questions");
  await withDatabase(postgres.url, async (database) => {
    expect(await publishModel(database, new Date(), laterModel)).toMatchObject({ ok: true });
  });
  const later = laterProduct();
  try {
    await whileRunning(environment, async ({ url }) => expectHistoryKept(page, url, { result, before }), later.folder);
  } finally {
    later.remove();
  }
});

async function expectHistoryKept(
  page: Page,
  url: string,
  { result, before }: { readonly result: string; readonly before: string },
): Promise<void> {
  await page.goto(`${url}${result}`);
  await expect(page.getByRole("note")).toContainText(
    "This result was made with version 1 of the questions and stays as it was. New assessments use version 2.",
  );
  expect(await reportAt(page, `${url}${result}`)).toBe(before);

  await page.goto(`${url}/assessment/team?v=1&w=r&l=s&t=2`);
  const notice = page.getByRole("note");
  await expect(notice).toContainText("This link was made with version 1 of the questions. Today's is version 2.");
  await expect(notice).toContainText("Worded differently: live updates.");
  await expect(notice).toContainText("Counted differently: your team's languages.");
  await expect(page).toHaveURL(/\?v=2&w=r&t=2$/);
  await expect(page.getByRole("radio", { name: "Mostly Python" })).toBeChecked();

  await page.goto(`${url}/assessment/realtime?v=1&w=r&l=s`);
  await expect(page.getByRole("radio", { name: "Some of the main screens" })).not.toBeChecked();
  await page.getByRole("link", { name: "Back" }).click();
  await expect(page.getByRole("radio", { name: /^Applying business rules/ })).toBeChecked();
}
