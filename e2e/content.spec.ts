import { expect, expectAccessible, test, withoutScript } from "@/e2e/fixtures";
import { machineFacts } from "@/e2e/machine-facts";
import { startProduct } from "@/e2e/product";
import { readableDate } from "@/lib/content/freshness";
import { pages } from "@/lib/content/site-map";
import { questions } from "@/lib/content/questions";
import { contentWords } from "@/lib/content/words";

const paths = pages.map(({ path }) => path);

test("every page to read is sent without a script, under a policy that allows none", async ({ request }) => {
  for (const path of paths) {
    const answer = await request.get(path);
    expect(answer.headers()["content-security-policy"], path).toContain("script-src 'none'");
    const scripts = (await answer.text()).match(/<script\b(?![^>]*type="application\/ld\+json")/g);
    expect(scripts, path).toBeNull();
  }
});

test("a build of last year shows today's date, and says what nobody has checked since", async ({ page }) => {
  const days = 500;
  const clock = new URL(`later-clock.ts?days=${days}`, import.meta.url).href;
  const product = await startProduct({ preload: clock });
  try {
    await page.goto(`${product.url}/django-vs-nodejs/architecture`);
    const today = readableDate(new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10));
    await expect(page.getByRole("img").getByText(`${contentWords.today} ${today}`)).toBeVisible();
    await expect(page.getByText(contentWords.aged).first()).toBeVisible();
  } finally {
    await product.stop();
  }
});

test("every page names itself to machines: one canonical address, a picture that exists, and well-formed facts", async ({
  page,
  request,
}) => {
  for (const path of paths) {
    await page.goto(path);
    const canonical = await page.locator('link[rel="canonical"]').getAttribute("href");
    expect(new URL(canonical ?? "").pathname).toBe(path);
    expect(await page.title()).toMatch(/^.+ – .+ – .+$/);
    const picture = (await page.locator('meta[property="og:image"]').getAttribute("content")) ?? "";
    expect((await request.get(picture)).headers()["content-type"], path).toBe("image/png");
    const facts = await page.locator('script[type="application/ld+json"]').allTextContents();
    expect(facts.length, path).toBeGreaterThan(0);
    for (const text of facts) expect(machineFacts.safeParse(JSON.parse(text)).error?.issues ?? [], path).toEqual([]);
    const [, changedOn] = /"dateModified":"([\d-]+)"/.exec(facts.join("")) ?? [];
    if (changedOn !== undefined)
      await expect(page.locator(`p:has-text("Last changed") time`)).toHaveAttribute("datetime", changedOn);
  }
});

test("every link of every page leads to a page that exists, and to the very place on it that it names", async ({
  page,
  request,
}) => {
  const links = new Set<string>();
  for (const path of paths) {
    await page.goto(path);
    const found = await page
      .locator('a[href^="/"], a[href^="#"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    const here = found.map((href) => new URL(href ?? "", page.url()).href);
    for (const href of here) links.add(href);
  }
  const places = new Map<string, string[]>();
  for (const link of links) {
    const { pathname, search, hash } = new URL(link);
    places.set(pathname + search, [...(places.get(pathname + search) ?? []), decodeURIComponent(hash.slice(1))]);
  }
  expect(places.size).toBeGreaterThan(paths.length);
  for (const [address, anchors] of places) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(200);
    const words = await answer.text();
    const missing = anchors.filter((anchor) => anchor !== "" && !words.includes(` id="${anchor}"`));
    expect(missing, address).toEqual([]);
  }
});

test("the head of a page says where one is: the page itself, or the section it belongs to", async ({ page }) => {
  const current = page.getByRole("banner").locator("[aria-current]");
  for (const [path, name, as] of [
    ["/faq", "FAQ", "page"],
    ["/django-vs-nodejs/security", "Comparison", "true"],
    ["/django-vs-nodejs/narrowed?show=live", "Comparison", "true"],
    ["/assessment", "Assessment", "page"],
  ] as const) {
    await page.goto(path);
    await expect(current, path).toHaveText(name);
    await expect(current, path).toHaveAttribute("aria-current", as);
  }
  await page.goto("/");
  await expect(current).toHaveCount(0);
});

test("the map of the site, the feed, the plain texts and the rules for instant moves are where they are looked for", async ({
  request,
  baseURL,
}) => {
  const map = await (await request.get("/sitemap.xml")).text();
  for (const path of paths) expect(map).toContain(`<loc>${baseURL}${path}</loc>`);
  expect(await (await request.get("/robots.txt")).text()).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
  expect((await request.get("/feed.json")).headers()["content-type"]).toContain("application/feed+json");
  for (const path of paths) {
    const text = await request.get(path === "/" ? "/index.md" : `${path}.md`);
    expect(text.headers()["content-type"], path).toContain("text/markdown");
    expect(await text.text()).toMatch(/^# /);
  }
  const rules = await request.get("/speculation-rules.json");
  expect(rules.headers()["content-type"]).toBe("application/speculationrules+json");
  expect(await rules.text()).not.toMatch(/staff|result|book|api/);
});

test("a question's address opens its answer", async ({ page }) => {
  const [, second] = questions;
  await page.goto(`/faq#${second?.anchor ?? ""}`);
  await expect(page.getByRole("group").filter({ hasText: second?.question ?? "" })).toHaveAttribute("open", "");
});

test("a source opens beside its mark, and closes again", async ({ page }) => {
  await page.goto("/django-vs-nodejs/security");
  await page.getByRole("main").getByRole("button", { name: "Source 1", exact: true }).first().click();
  await expect(page.getByRole("note", { name: "Source 1", exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("note", { name: "Source 1", exact: true })).toBeHidden();
});

test("paper shows the answers and leaves out what only a screen can do", async ({ page }) => {
  await page.goto("/faq");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Was this page useful?" })).toBeHidden();
  await expect(page.getByText("Helper threads handle files", { exact: false }).first()).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use(withoutScript);

  test("a reader narrows the matrix, and whoever gets the address sees the same rows", async ({ page }) => {
    await page.goto("/django-vs-nodejs");
    await page.getByText("Show only what matters to you").click();
    await page.getByRole("checkbox", { name: "Live features" }).press("Space");
    await page.getByRole("checkbox", { name: "Only where they differ" }).press("Space");
    await page.getByRole("button", { name: "Narrow the table" }).click();
    await expect(page).toHaveURL(/\/narrowed\?show=live&show=differences$/);
    await expect(page.getByRole("rowheader", { name: /Many open connections/ })).toBeVisible();
    await expect(page.getByRole("rowheader", { name: /Admin screens/ })).toHaveCount(0);
  });

  test("a reader reports an error; without words they are asked for some", async ({ page }) => {
    await page.goto("/django-vs-nodejs/verdict");
    await page.getByText("Report an error, or tell us what is missing").click();
    await page.getByRole("button", { name: "Send the report" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await page.getByRole("textbox", { name: "What is wrong" }).fill("<script>alert(1)</script> stands here.");
    await page.getByRole("button", { name: "Send the report" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you, your report has arrived");
    await page.getByRole("link", { name: "Back to “Verdict”" }).click();
    await page.getByRole("button", { name: "Yes", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you");
  });
});

test("a refused report can be read by everybody", async ({ page }) => {
  await page.goto("/feedback?page=faq");
  await page.getByRole("button", { name: "Send the report" }).click();
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await expectAccessible(page);
});

test("words that mean nothing narrow nothing, and nothing breaks", async ({ request }) => {
  for (const query of ["show=%3Cscript%3E", "show=toString&show=__proto__", `x=${"y".repeat(5_000)}`, "show=%ff"]) {
    const answer = await request.get(`/django-vs-nodejs/narrowed?${query}`);
    expect(answer.status(), query).toBe(200);
    expect(await answer.text()).toContain("Nothing is narrowed");
  }
  expect((await request.get(`/django-vs-nodejs/narrowed?x=${"y".repeat(9_000)}`)).status()).toBe(414);
  expect((await request.get("/django-vs-nodejs/cooking")).status()).toBe(404);
});

test("a report of ten megabytes is turned away in words", async ({ request, baseURL }) => {
  const headers = { Origin: baseURL ?? "", "Content-Type": "application/x-www-form-urlencoded" };
  const answer = await request.post("/feedback/send", { headers, data: `words=${"x".repeat(10_000_000)}` });
  expect(answer.status()).toBe(413);
  expect(await answer.text()).toContain("That is too much text");
});
