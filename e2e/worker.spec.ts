import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import { startEmbeddedPostgres } from "@/db/embedded/server";
import { administrator, becomeAdministrator } from "@/e2e/administrator";
import { startProduct, startWorkerAlone, type Product } from "@/e2e/product";
import { startResend, type ResendServer } from "@/e2e/resend-server";

type Parts = { readonly product: Product; readonly environment: Record<string, string>; readonly resend: ResendServer };

/** A server that leaves the jobs to a worker of their own, over a database that both share. */
const test = base.extend<object, { parts: Parts }>({
  parts: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that this one needs from the pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), "waymark-worker-"));
      chmodSync(folder, 0o755);
      const resend = await startResend();
      const postgres = await startEmbeddedPostgres({ dataDirectory: folder, isDurable: false });
      const environment = {
        DATABASE_URL: postgres.url,
        RESEND_API_KEY: resend.apiKey,
        RESEND_BASE_URL: resend.url,
        WAYMARK_SECRET: "a secret that both processes know well",
      };
      const product = await startProduct({ environment: { ...environment, WAYMARK_WORKER: "apart" } });
      await becomeAdministrator(product, join(folder, "administrator.json"));
      await use({ product, environment: { ...environment, APP_URL: product.url }, resend });
      await product.stop();
      await postgres.stop();
      await resend.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 240_000 },
  ],
});

test("a worker of its own sends what a server without one has left in the queue", async ({ parts, page }) => {
  const { product, environment, resend } = parts;
  await page.goto(`${product.url}/staff/forgotten`);
  await page.getByLabel("Email address").fill(administrator.email);
  await page.getByRole("main").getByRole("button").click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await resend.mails()).toEqual([]);

  const worker = await startWorkerAlone({ environment });
  await expect.poll(() => resend.mailsTo(administrator.email), { timeout: 30_000 }).toHaveLength(1);
  const [mail] = await resend.mailsTo(administrator.email);
  expect(mail?.text).toContain(`${product.url}/staff/`);
  await worker.stop();
});
