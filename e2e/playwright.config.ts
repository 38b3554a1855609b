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
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    actionTimeout: 15_000,
    browserName: "chromium",
    launchOptions: browserToLaunch(),
    locale: "en-CA",
    timezoneId: "America/Toronto",
    colorScheme: "light",
    screenshot: "only-on-failure",
  },
});
