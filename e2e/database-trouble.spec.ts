import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import { startEmbeddedPostgres, type EmbeddedServer } from "@/db/embedded/server";
import { startProduct, type Product } from "@/e2e/product";

type Pair = { readonly postgres: EmbeddedServer; readonly product: Product; readonly folder: string };

/** A product over a Postgres that the test can stop. */
const test = base.extend<object, { pair: Pair }>({
  pair: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that this one needs from the pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), "waymark-trouble-"));
      chmodSync(folder, 0o755);
      const postgres = await startEmbeddedPostgres({ dataDirectory: folder, isDurable: false });
      const product = await startProduct({ environment: { DATABASE_URL: postgres.url } });
      await use({ postgres, product, folder });
      await product.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

test("while Postgres is gone, reading pages stand, the server lives, and a form keeps what was typed", async ({
  pair,
  page,
  request,
}) => {
  const { product, postgres } = pair;
  const get = async (path: string) => (await request.get(`${product.url}${path}`, { maxRedirects: 0 })).status();
  expect([await get("/"), await get("/api/health/live"), await get("/api/health/ready")]).toEqual([200, 200, 200]);
  await page.goto(`${product.url}/staff/sign-in`);
  await page.getByLabel("Email address").fill("ada@example.com");
  await page.getByLabel("Password", { exact: true }).fill("a long enough password");

  await postgres.stop();
  expect([await get("/"), await get("/api/health/live"), await get("/api/health/ready")]).toEqual([200, 200, 503]);
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === "POST"),
    page.getByRole("button", { name: "Sign in" }).click(),
  ]);
  expect(answer.status()).toBe(503);
  expect(answer.headers()["retry-after"]).toBe("5");
  await expect(page.getByRole("button", { name: "Send it again" })).toBeVisible();
  expect(await page.content()).toContain("ada@example.com");
  expect(await page.content()).not.toContain("a long enough password");
  expect(product.output()).not.toContain("ada@example.com");
});
