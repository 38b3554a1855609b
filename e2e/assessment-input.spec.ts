import type { APIResponse, Locator, Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";

const codes = "v=1&w=s&l=c&c=3&d=m&b=s&s=r&a=u&g=f&f=2&t=3&e=n&p=u";
const preset = `/assessment/check?${codes}`;

/** Every document of a journey that sends nonsense: words for people, and never a fault of ours. */
async function expectWords(answer: APIResponse, status: number): Promise<string> {
  expect(answer.status()).toBe(status);
  const html = await answer.text();
  expect(html).toMatch(/<h1/);
  expect(html).not.toMatch(/Internal Server Error|at Object\.|node_modules|ZodError/);
  return html;
}

function send(page: Page, path: string, form: Readonly<Record<string, string>>): Promise<APIResponse> {
  const origin = new URL(page.url()).origin;
  return page.request.post(path, { form, headers: { Origin: origin }, maxRedirects: 0 });
}

/** What a form holds, as it was rendered. */
function formAround(button: Locator): Promise<Record<string, string>> {
  return button.evaluate((element: HTMLButtonElement) => {
    const fields = [...new FormData(element.form ?? undefined)];
    return Object.fromEntries(fields.flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
  });
}

async function checkForm(page: Page): Promise<Record<string, string>> {
  await page.goto(preset);
  return formAround(page.getByRole("button", { name: "See my recommendation" }));
}

/** The error summary; Next has an empty alert of its own. */
function problems(page: Page) {
  return page.getByRole("alert").filter({ hasText: "There is a problem" });
}

test("addresses that nobody wrote are answered in words, and keep what makes sense", async ({ page }) => {
  for (const [address, words] of [
    ["/assessment/team?v=1&w=r&w=s", "two answers to"],
    ["/assessment/team?v=1&w=zz", "an answer that we do not know"],
    ["/assessment/team?v=1&zz=1&q=2", "names a question “zz”"],
    ["/assessment/team?v=&w=r", "does not say clearly which version"],
    ["/assessment/team?v=99999999999&w=r", "does not say clearly which version"],
    ["/assessment/team?v=1&w=r&l=%F0%9F%98%80", "an answer that we do not know"],
    ["/assessment/check?v=1&w", "an answer that we do not know"],
  ] as const) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(200);
    await expect(page.getByText(words).first()).toBeVisible();
  }
  const strange = await page.goto("/assessment/no-such-question");
  expect(strange?.status()).toBe(404);
});

test("ten thousand parameters, NUL and a bent path are refused in words, in an address and in a form", async ({
  page,
}) => {
  await page.goto("/assessment");
  const many = Array.from({ length: 10_000 }, (_, number) => `a${number}=1`).join("&");
  const endless = await page.request.get(`/assessment/team?${many}`);
  expect([endless.status(), await endless.text()]).toEqual([431, expect.stringContaining("can't be read")]);
  await expectWords(await page.request.get(`/assessment/team?${many.slice(0, 9_000)}`), 414);
  await expectWords(await page.request.get(`/assessment/team?v=1&${many.slice(0, 7_000)}`), 200);
  await expectWords(await page.request.get("/assessment/team?w=%00"), 400);
  await expectWords(await page.request.get("/assessment%2Fteam"), 400);
  const form = Object.fromEntries(Array.from({ length: 10_000 }, (_, number) => [`a${number}`, "1"]));
  const answer = await send(page, "/assessment/result", form);
  expect([303, 400, 413]).toContain(answer.status());
  await expectWords(await send(page, "/assessment/result", { w: "r\0" }), 400);
});

test("a form with other content under the same key is refused in words, and the first result stays", async ({
  page,
}) => {
  const form = await checkForm(page);
  const first = await send(page, "/assessment/result", form);
  expect(first.status()).toBe(303);
  const again = await send(page, "/assessment/result", form);
  expect(again.headers()["location"]).toBe(first.headers()["location"]);
  const changed = await expectWords(await send(page, "/assessment/result", { ...form, t: "1" }), 409);
  expect(changed).toContain("sent before, with other answers");
  const result = await page.goto(first.headers()["location"] ?? "");
  expect(result?.status()).toBe(200);
});

test("a form with answers missing, strange or of another version comes back with the reason first", async ({
  page,
}) => {
  const form = await checkForm(page);
  const { t: _team, ...incomplete } = form;
  for (const [bent, words] of [
    [incomplete, "Choose an answer to “What does the team"],
    [{ ...form, t: "zz" }, "Choose an answer to “What does the team"],
    [{ ...form, v: "7" }, "The questions have changed since you opened them"],
    [{ ...form, role: "administrator" }, "Reload the page and send the form again"],
  ] as const) {
    const answer = await send(page, "/assessment/result", { ...bent, formKey: crypto.randomUUID() });
    expect(answer.status()).toBe(303);
    await page.goto(answer.headers()["location"] ?? "");
    await expect(problems(page)).toContainText(words);
    await expect(page.getByText("Handling a continuous flow of events")).toBeVisible();
  }
});

test("a result's address altered by one sign opens nothing, and who goes on trying must wait", async ({ page }) => {
  await page.goto(preset);
  await page.getByRole("button", { name: "See my recommendation" }).click();
  await page.waitForURL(/\/result\/[\w-]{43}$/);
  const token = page.url().slice(-43);
  const altered = [...token].map(
    (sign, place) => token.slice(0, place) + (sign === "A" ? "B" : "A") + token.slice(place + 1),
  );
  const seen: number[] = [];
  for (const guess of altered) seen.push((await page.request.get(`/result/${guess}`)).status());
  expect(new Set(seen)).toEqual(new Set([404, 429]));
  expect(seen.filter((status) => status === 404).length).toBeLessThanOrEqual(35);
  const refused = await page.request.get(`/result/${altered[0]}`);
  expect(await expectWords(refused, 429)).toContain("Wait a little");
  expect(Number(refused.headers()["retry-after"])).toBeGreaterThan(0);
  expect((await page.request.get(`/result/${token}`)).status()).toBe(200);
});

test.describe("the report form", () => {
  const strange = [
    ["two addresses", { email: "one@example.com, two@example.com" }, "Enter an email address like name@example.com"],
    [
      "a line break",
      { email: "one@example.com\r\nBcc: two@example.com" },
      "Enter an email address like name@example.com",
    ],
    ["quotes", { email: '"one@example.com"@evil.example' }, "Enter an email address like name@example.com"],
    ["a name of ten kilobytes", { name: "x".repeat(10_000) }, "Use at most 100 characters for your name"],
    ["a name with a line break", { name: "Ada\r\nBcc: two@example.com" }, "Remove the characters that can't be read"],
    ["no consent", { report: "" }, "Tick the box"],
  ] as const;

  test("refuses what is no single address, no name or no consent, in words and with nothing lost", async ({
    page,
    resend,
  }) => {
    await page.goto(preset);
    await page.getByRole("button", { name: "See my recommendation" }).click();
    await page.waitForURL(/\/result\/[\w-]{43}$/);
    await page.goto(`${page.url()}/mail`);
    const mailPage = page.url();
    const sound = { email: "ada@strange.example", name: "Ada", report: "yes" };
    for (const [what, bent, words] of strange) {
      await page.goto(mailPage);
      const rendered = await formAround(page.getByRole("button", { name: "Send me the report" }));
      const form = Object.fromEntries(
        Object.entries({ ...rendered, ...sound, ...bent }).filter(([name, value]) => name !== "report" || value !== ""),
      );
      const answer = await send(page, "/result/report", form);
      if ("name" in bent && bent.name.length > 5_000) {
        expect(answer.status(), what).toBe(422);
        expect(await answer.text()).toContain(`\n${bent.name}</textarea>`);
        expect(await answer.text()).toContain(words);
        continue;
      }
      expect(answer.status(), what).toBe(303);
      await page.goto(answer.headers()["location"] ?? "");
      await expect(problems(page), what).toContainText(words);
      await expect(page).toHaveTitle(/^Error: /);
    }
    expect(await resend.mailsTo("ada@strange.example")).toEqual([]);
    expect(await resend.mailsTo("one@example.com")).toEqual([]);
    expect(await resend.mailsTo("two@example.com")).toEqual([]);
  });

  test("takes full-width signs for what they mean", async ({ page, mailbox }) => {
    await page.goto(preset);
    await page.getByRole("button", { name: "See my recommendation" }).click();
    await page.waitForURL(/\/result\/[\w-]{43}$/);
    await page.goto(`${page.url()}/mail`);
    await page.getByLabel("Email address").fill(mailbox.address.replace("@", "＠").replace(".com", "．com"));
    await page.getByLabel(/may send my report/).check({ force: true });
    const send = page.getByRole("button", { name: "Send me the report" });
    await expect(async () => {
      // Once it was taken, however slowly, there is no button to press again.
      if (await send.isVisible()) await send.click();
      await expect(page.getByText("The report is on its way")).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 60_000 });
    await mailbox.waitFor(/^Your report: /);
  });
});
