import { chromium } from "@playwright/test";
import { browserToLaunch } from "@/e2e/browser";
import { readFileSync } from "node:fs";
const base = "http://localhost:3411";
const browser = await chromium.launch(browserToLaunch());
const context = await browser.newContext({
  baseURL: base,
  javaScriptEnabled: false,
  viewport: { width: 1280, height: 900 },
});
const page = await context.newPage();
page.on("console", (m) => console.log("console", m.type(), m.text()));
page.on("response", (r) => {
  if (r.status() >= 400) console.log(r.status(), r.url());
});
await page.goto(readFileSync("/tmp/desk-link", "utf8").trim());
await page.screenshot({ path: "/tmp/look/welcome.png", fullPage: true });
await page.getByLabel("Email address").fill("ada@waymark.example");
await page.getByLabel("Your name").fill("Ada Byron");
await page.getByLabel("Password", { exact: true }).fill("short");
await page.getByRole("button", { name: "Join" }).click();
console.log(page.url(), await page.title());
await page.screenshot({ path: "/tmp/look/welcome-error.png", fullPage: true });
await page.getByLabel("Password", { exact: true }).fill("correct horse battery");
await page.getByRole("button", { name: "Join" }).click();
console.log(page.url(), await page.title());
console.log(JSON.stringify(await context.cookies()));
await page.screenshot({ path: "/tmp/look/leads-empty.png", fullPage: true });
await page.getByRole("button", { name: "Sign out" }).click();
console.log(page.url(), await page.title());
await page.getByLabel("Email address").fill("ada@waymark.example");
await page.getByLabel("Password", { exact: true }).fill("wrong wrong wrong");
await page.getByRole("button", { name: "Sign in" }).click();
console.log(page.url(), await page.title());
await page.screenshot({ path: "/tmp/look/sign-in-error.png", fullPage: true });
await page.getByLabel("Password", { exact: true }).fill("correct horse battery");
await page.getByRole("button", { name: "Sign in" }).click();
console.log(page.url(), await page.title());
await browser.close();
