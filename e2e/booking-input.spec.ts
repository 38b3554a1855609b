import { randomUUID } from "node:crypto";
import type { APIRequestContext, Page } from "@playwright/test";
import { book, dayAhead, holdFirst, openTimes, takeCalls } from "@/e2e/booking";
import { asAdministrator, expect, test } from "@/e2e/fixtures";

const zone = "America/Toronto";
const at = (days: number, clock: string) => new Date(`${dayAhead(days)}T${clock}:00Z`).toISOString();

type Fields = Readonly<Record<string, string>>;

/** Sends a form as a program would that fills it in as it likes, and reads the page that comes of it. */
async function send(request: APIRequestContext, path: string, form: Fields): Promise<string> {
  const origin = process.env["E2E_PRODUCT_URL"] ?? "";
  const answer = await request.post(path, { form: { ...form }, headers: { origin } });
  expect(answer.status()).toBeLessThan(500);
  return (await answer.text()).replaceAll(/<[^>]+>/g, " ").replaceAll("&#x27;", "’");
}

const details = (changes: Fields): Fields => ({
  name: "Noor Haddad",
  email: `${randomUUID()}@example.com`,
  company: "",
  phone: "",
  note: "",
  formKey: randomUUID(),
  zone,
  clock: "12h",
  website: "",
  ...changes,
});

async function bookedCall(page: Page, day: number, email: string): Promise<{ token: string; start: string }> {
  await openTimes(page, day, zone);
  const start = await holdFirst(page);
  await book(page, { name: "Noor Haddad", email });
  return { token: new URL(page.url()).pathname.split("/").at(-1) ?? "", start };
}

test.use(asAdministrator);
test.beforeEach(({ page }) => takeCalls(page));

test("times that we do not offer are refused in words, each for its own reason", async ({ page }) => {
  const { request } = page.context();
  const whole = new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000);
  const cases: ReadonlyArray<readonly [string, string]> = [
    [at(-3, "15:00"), "This time has passed"],
    [at(500, "15:00"), "further ahead than we plan"],
    [at(12, "04:00"), "none of the times that we offer"],
    [at(12, "15:07"), "none of the times that we offer"],
    ["tomorrow at nine", "Choose a time"],
  ];
  for (const [start, words] of cases) {
    expect(await send(request, "/book/hold", { start, zone, clock: "12h" })).toContain(words);
  }
  const soon = await send(request, "/book/hold", { start: whole.toISOString(), zone, clock: "12h" });
  expect(soon).toMatch(/too soon for us to prepare|none of the times that we offer/);
  expect(await send(request, "/book/hold", { start: at(12, "15:00"), zone: "Mars/Olympus", clock: "12h" })).toContain(
    "Choose your time zone from the list",
  );
});

test("who was refused again and again may still send the form", async ({ page }) => {
  const { request } = page.context();
  const email = `${randomUUID()}@example.com`;
  for (let time = 0; time < 7; time += 1) {
    const answer = await send(request, "/book/details/send", details({ email, start: at(12, "15:07") }));
    expect(answer).toContain("none of the times that we offer");
  }
});

test("hostile and endless words in a form are refused or carried as words, never as calendar lines", async ({
  page,
  mailbox,
}) => {
  const { request } = page.context();
  const start = at(12, "15:00");
  const long = await send(request, "/book/details/send", details({ start, note: "x".repeat(10_000) }));
  expect(long).toContain("Use at most 2,000 characters for your note");
  const injected = "Noor\r\nATTENDEE:mailto:victim@example.com";
  expect(await send(request, "/book/details/send", details({ start, name: injected }))).not.toContain("is booked");

  await openTimes(page, 22, zone);
  await holdFirst(page);
  await book(page, { name: 'Noor; BEGIN:VALARM, "x": \\n END', email: mailbox.address });
  const file = await (await request.get(`${new URL(page.url()).pathname}/invite.ics`)).text();
  expect(file.split("\r\n").filter((line) => /^(BEGIN|END):/.test(line))).toEqual([
    "BEGIN:VCALENDAR",
    "BEGIN:VEVENT",
    "END:VEVENT",
    "END:VCALENDAR",
  ]);
});

test("a call can't be moved onto itself, with somebody else's link, or for a reason without end", async ({
  page,
  mailbox,
}) => {
  const { request } = page.context();
  const { token, start } = await bookedCall(page, 24, mailbox.address);
  const move = { token, start, zone, clock: "12h" };
  expect(await send(request, "/booking/move", move)).toContain("Your call is at this time already");
  expect(await send(request, "/booking/move", { ...move, start: at(12, "04:00") })).toContain("none of the times");
  const altered = { ...move, token: token.split("").toReversed().join("") };
  expect(await send(request, "/booking/move", altered)).toContain("We know no call at this address");
  const endless = await send(request, "/booking/cancel", { token, reason: "y".repeat(10_000) });
  expect(endless).toContain("Use at most 500 characters for the reason");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your call is booked");
});
