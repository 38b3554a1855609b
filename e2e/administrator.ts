import { chromium, expect } from "@playwright/test";
import { browserToLaunch } from "@/e2e/browser";
import { takeCalls } from "@/e2e/booking";
import type { Product } from "@/e2e/product";

/** The first administrator of the product under test: an invented person for this purpose alone. */
export const administrator = {
  email: "administrator@example.com",
  name: "Morgan Tester",
  password: "four unrelated paper lanterns",
};

/**
 * Uses the link that a first start prints: chooses name and password, which signs in, and keeps the session's cookies in
 * `stateFile`, from where journeys through the desk take them. They take calls as well, which nobody does before saying so.
 */
export async function becomeAdministrator(
  product: Product,
  stateFile: string,
  { takesCalls = true }: { readonly takesCalls?: boolean } = {},
): Promise<void> {
  await expect.poll(product.output, { message: "the link for the first administrator" }).toMatch(invitation);
  const browser = await chromium.launch(browserToLaunch());
  try {
    const page = await browser.newPage({ baseURL: product.url, locale: "en-CA", timezoneId: "America/Toronto" });
    await page.goto(invitation.exec(product.output())?.[0] ?? "");
    await page.getByLabel("Email address").fill(administrator.email);
    await page.getByLabel("Your name").fill(administrator.name);
    await page.getByLabel("Password", { exact: true }).fill(administrator.password);
    await page.getByRole("button", { name: "Join" }).click();
    await expect(page.getByRole("navigation").getByRole("link", { name: "Leads" })).toBeVisible();
    if (takesCalls) {
      await takeCalls(page);
      await expect(page.getByRole("heading", { name: "Weekly hours" })).toBeVisible();
    }
    await page.context().storageState({ path: stateFile });
  } finally {
    await browser.close();
  }
}

const invitation = /https?:\/\/\S+\/staff\/welcome\/\S+/;
