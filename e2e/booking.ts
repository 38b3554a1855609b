import { expect, type Page } from "@playwright/test";

/** Whoever is signed in takes calls in a video room, with the hours that everybody starts with. */
export async function takeCalls(page: Page): Promise<void> {
  await page.goto("/staff/hours");
  const room = page.getByLabel("Video link", { exact: true });
  if ((await room.inputValue()) !== "") return;
  await room.fill("https://room.example/calls");
  const start = page.getByRole("button", { name: "Take calls", exact: true });
  if (await start.isVisible()) return start.click();
  await page.getByRole("checkbox", { name: "I take calls" }).check({ force: true });
  await page.getByRole("button", { name: "Save the rules" }).click();
  await expect(page.getByText("Your rules are saved.")).toBeVisible();
}

/** A day of the calendar, so many days from today. */
export function dayAhead(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * The n-th day from Monday to Friday after today. Each journey takes days of its own, so that none takes another one's
 * times: 5 to 14 the zones, 16 to 20 the holds, 22 to 24 hostile input, 26 to 32 visitors, 33 to 36 the desk.
 */
export function workday(number: number): string {
  let left = number;
  for (let day = 1; ; day += 1) {
    const weekday = new Date(`${dayAhead(day)}T12:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
    if (left === 0) return dayAhead(day);
  }
}

/** The page of free times that begins with a working day, for a zone; without one, for the device's. */
export async function openTimes(page: Page, number: number, zone: string | null = null): Promise<void> {
  const query = new URLSearchParams({ from: workday(number), ...(zone === null ? {} : { zone }) });
  await page.goto(`/book?${query}`);
  await expect(page.getByRole("radio").first()).toBeAttached();
}

/** Chooses the first time of the page and goes on to the form. Returns the instant as the form sends it. */
export async function holdFirst(page: Page): Promise<string> {
  const heading = page.getByRole("heading", { level: 1 });
  const first = page.getByRole("radio").first();
  let start = "";
  // Journeys beside this one may want the same time: whoever comes second is offered others.
  await expect(async () => {
    if ((await heading.textContent()) !== "Who shall we call?") {
      start = (await first.getAttribute("value")) ?? "";
      await first.check({ force: true });
      await page.getByRole("button", { name: "Continue" }).click();
    }
    await expect(heading).toHaveText("Who shall we call?", { timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  return start;
}

export async function fillIn(page: Page, { name, email }: { readonly name: string; readonly email: string }) {
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Email address").fill(email);
}

export async function book(page: Page, person: { readonly name: string; readonly email: string }): Promise<void> {
  await fillIn(page, person);
  await page.getByRole("button", { name: "Book this call" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your call is booked");
}

/** A call that the administrator books for somebody, at the last time that is offered. Returns the address of its page. */
export async function bookByStaff(page: Page, name: string): Promise<string> {
  await takeCalls(page);
  await page.goto("/staff/bookings/new");
  await page.locator("summary").last().click();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Email address").fill(`called-${crypto.randomUUID()}@example.com`);
  // Journeys beside this one may want the same time: whoever comes second is offered others.
  await expect(async () => {
    await page.getByRole("radio").last().check();
    await page.getByRole("button", { name: "Book this call" }).click();
    await page.waitForURL(/\/staff\/bookings\/[\w-]{36}\?done=booked$/, { timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  return page.url();
}
