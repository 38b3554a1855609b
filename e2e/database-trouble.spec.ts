import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import { startEmbeddedPostgres } from "@/db/embedded/server";
import { startProduct, type Product } from "@/e2e/product";
import { layWire, type Wire } from "@/e2e/wire";

type Pair = { readonly wire: Wire; readonly product: Product };

/** A product whose wire to Postgres the test can cut. */
const test = base.extend<object, { pair: Pair }>({
  pair: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that this one needs from the pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), "waymark-trouble-"));
      chmodSync(folder, 0o755);
      const postgres = await startEmbeddedPostgres({ dataDirectory: folder, isDurable: false });
      const wire = await layWire(postgres.url);
      const product = await startProduct({ environment: { DATABASE_URL: wire.url } });
      await use({ wire, product });
      await product.stop();
      await wire.close();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 240_000 },
  ],
});

test("while Postgres is gone, pages stand and a form keeps what was typed; when it is back, the form goes through", async ({
  pair,
  page,
  request,
}) => {
  const { product, wire } = pair;
  const get = async (path: string) => (await request.get(`${product.url}${path}`, { maxRedirects: 0 })).status();
  expect([await get("/"), await get("/api/health/live"), await get("/api/health/ready")]).toEqual([200, 200, 200]);
  await page.goto(`${product.url}/staff/sign-in`);
  await page.getByLabel("Email address").fill("ada@example.com");
  await page.getByLabel("Password", { exact: true }).fill("a long enough password");

  wire.cut();
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

  wire.mend();
  await expect.poll(() => get("/api/health/ready"), { message: "ready again" }).toBe(200);
  await page.getByRole("button", { name: "Send it again" }).click();
  await expect(page.getByLabel("Email address")).toHaveValue("ada@example.com");
  await expect(page.getByRole("alert").first()).toBeVisible();
});
