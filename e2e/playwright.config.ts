import { defineConfig } from "@playwright/test";
import { browserToLaunch } from "@/e2e/browser";

/** Browser journeys: `playwright test --config e2e/playwright.config.ts`, after a build. Nothing is tried twice. */
export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  globalSetup: "./global-setup.ts",
  outputDir: ".results/journeys",
  reporter: process.env["PLAYWRIGHT_JSON_OUTPUT_FILE"] === undefined ? [["list"]] : [["dot"], ["json"]],
  forbidOnly: true,
  retries: 0,
  workers: 2,
  fullyParallel: true,
  // Only against what hangs: a machine that does other things, too, may take several times as long as an idle one.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  use: {
    actionTimeout: 30_000,
    browserName: "chromium",
    launchOptions: browserToLaunch(),
    locale: "en-CA",
    timezoneId: "America/Toronto",
    colorScheme: "light",
    screenshot: "only-on-failure",
  },
});
