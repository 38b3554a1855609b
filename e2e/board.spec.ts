import type { Locator, Page } from "@playwright/test";
import { sql } from "drizzle-orm";
import { deskWithLeads, type Desk } from "@/e2e/desk-with-leads";
import { expect, expectAccessible, expectNoSidewaysScroll, tabTo, test } from "@/e2e/fixtures";

test.describe.configure({ mode: "default" });

let desk: Desk;

test.beforeAll(async () => {
  desk = await deskWithLeads(1_500);
});

test.afterAll(async () => desk.close());

const column = (page: Page, stage: string) => page.getByRole("region", { name: stage, exact: true });

const cards = (place: Locator) => place.getByRole("listitem");

/** The number of leads that the head of a column tells of: "50 of 147" is 147. */
async function countOf(place: Locator): Promise<number> {
  const text = await place.getByRole("paragraph").first().innerText();
  return Number(/[\d,]+$/.exec(text)?.[0].replaceAll(",", ""));
}

async function firstName(place: Locator): Promise<string> {
  return cards(place).first().getByRole("link").innerText();
}

test("a card is dragged to the stage that its lead has reached, and stays there after a reload", async ({
  browser,
}) => {
  await desk.walk(browser, async (page) => {
    await page.setViewportSize({ width: 1600, height: 900 });
    await page.goto("/staff/leads/board");
    const [fresh, contacted] = [column(page, "New"), column(page, "Contacted")];
    const [before, name] = [await countOf(contacted), await firstName(fresh)];
    await cards(fresh).first().getByText(/here/).dragTo(contacted.getByRole("heading"));
    await expect(page.getByRole("status")).toHaveText(`${name} is now in “Contacted”.`);
    await expect(cards(contacted).first().getByRole("link")).toHaveText(name);
    await expect.poll(async () => countOf(contacted)).toBe(before + 1);
    await page.reload();
    await expect(cards(contacted).first().getByRole("link")).toHaveText(name);
    await expect(cards(contacted).first()).toContainText("here since today");
  });
});

test("a card that is dragged to where it can't go is refused in words and stays", async ({ browser }) => {
  await desk.walk(browser, async (page) => {
    await page.setViewportSize({ width: 1600, height: 900 });
    await page.goto("/staff/leads/board");
    const [fresh, won] = [column(page, "New"), column(page, "Won")];
    const name = await firstName(fresh);
    await cards(fresh).first().getByText(/here/).dragTo(won.getByRole("heading"));
    await expect(page.getByRole("main").getByRole("alert")).toHaveText(
      `${name} can't go from “New” to “Won”. Nothing was changed.`,
    );
    expect(await firstName(fresh)).toBe(name);
  });
});

test("a card that the server refuses goes back to its place, with the reason", async ({ browser }) => {
  await desk.walk(browser, async (page, faults) => {
    faults.allow(/answer 409: .*\/move$/);
    await page.setViewportSize({ width: 1600, height: 900 });
    await page.goto("/staff/leads/board");
    const booked = column(page, "Booked");
    const name = await firstName(booked);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await cards(column(other, "Booked")).first().getByRole("combobox").selectOption("Lost");
    await cards(column(other, "Booked")).first().getByRole("button").click();
    await expect(other.getByRole("status")).toHaveText(`${name} is now in “Lost”.`);
    await cards(booked).first().getByText(/here/).dragTo(column(page, "Contacted").getByRole("heading"));
    await expect(page.getByRole("main").getByRole("alert")).toContainText(`${name} stays in “Booked”.`);
    expect(await firstName(booked)).toBe(name);
  });
});

/** A call of a lead, so many days from now, with whoever is among the staff. */
async function callAhead(leadId: string, days: number): Promise<void> {
  await desk.inDatabase(async (database) => {
    await database.execute(sql`INSERT INTO consultants (staff_id, created_at, changed_at)
      SELECT id, now(), now() FROM staff_members LIMIT 1 ON CONFLICT DO NOTHING`);
    await database.execute(sql`INSERT INTO bookings (uid, consultant_id, lead_id, status, starts_at, ends_at, blocked, meeting_url, created_at, changed_at)
      SELECT gen_random_uuid(), (SELECT staff_id FROM consultants LIMIT 1), ${leadId}, 'confirmed', day, day + interval '30 minutes',
        tstzrange(day, day + interval '30 minutes', '[)'), 'https://room.example/1', now(), now()
      FROM (SELECT now() + ${days}::int * interval '1 day' AS day) AS days`);
  });
}

test("a lead whose call has not begun is not offered “Call held”, on the board or on its page, and the words say why", async ({
  browser,
}) => {
  await desk.walk(browser, async (page) => {
    await page.setViewportSize({ width: 1600, height: 900 });
    await page.goto("/staff/leads/board");
    const [booked, held] = [column(page, "Booked"), column(page, "Call held")];
    const id = await cards(booked).first().getAttribute("data-card");
    await callAhead(id ?? "", 400);
    await page.reload();
    const name = await firstName(booked);
    await expect(cards(booked).first().getByRole("option", { name: "Contacted" })).toHaveCount(1);
    await expect(cards(booked).first().getByRole("option", { name: "Call held" })).toHaveCount(0);
    await cards(booked).first().getByText(/here/).dragTo(held.getByRole("heading"));
    await expect(page.getByRole("main").getByRole("alert")).toHaveText(
      `${name} can't be in “Call held” yet: the call has not begun. Nothing was changed.`,
    );
    expect(await firstName(booked)).toBe(name);
    await page.goto(`/staff/leads/${id}`);
    await expect(page.getByRole("button", { name: "Move to Contacted" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Move to Call held" })).toHaveCount(0);
    await expect(page.getByText("“Call held” can be chosen once the booked call has begun.")).toBeVisible();
    await expectAccessible(page);
  });
});

test("a card goes its way from new to won by keyboard alone, and the focus goes with it", async ({ browser }) => {
  await desk.walk(browser, async (page) => {
    await page.goto("/staff/leads/board");
    const name = await firstName(column(page, "New"));
    const link = page.getByRole("link", { name, exact: true }).first();
    await tabTo(page, cards(column(page, "New")).first().getByRole("link"));
    for (const stage of ["Contacted", "Booked", "Call held", "Won"]) {
      await page.keyboard.press("Shift+ArrowRight");
      await expect(page.getByRole("status")).toHaveText(`${name} is now in “${stage}”.`);
      await expect(cards(column(page, stage)).first().getByRole("link")).toHaveText(name);
      await expect(link).toBeFocused();
    }
    await page.keyboard.press("Shift+ArrowRight");
    await expect(page.getByRole("status")).toHaveText(`${name} is now in “Lost”.`);
    await page.keyboard.press("ArrowLeft");
    await expect(cards(column(page, "Won")).first().getByRole("link")).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(cards(column(page, "Won")).nth(1).getByRole("link")).toBeFocused();
  });
});

test("in a long column the keys go on where fifty cards end", async ({ browser }) => {
  await desk.walk(browser, async (page) => {
    await page.setViewportSize({ width: 1600, height: 900 });
    await page.goto("/staff/leads/board?contacted=100");
    const contacted = column(page, "Contacted");
    await expect(cards(contacted)).toHaveCount(100);
    await cards(contacted).nth(49).getByRole("link").focus();
    await page.keyboard.press("ArrowDown");
    const below = cards(contacted).nth(50);
    await expect(below.getByRole("link")).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await expect(cards(contacted).nth(49).getByRole("link")).toBeFocused();
  });
});

test("without JavaScript a card's own form moves it and comes back to the same board", async ({ browser }) => {
  await desk.walk(
    browser,
    async (page) => {
      await page.goto("/staff/leads/board?order=longest&contacted=100");
      const contacted = column(page, "Contacted");
      await expect(cards(contacted)).toHaveCount(100);
      const name = await firstName(contacted);
      await cards(contacted).first().getByRole("combobox").selectOption("Booked");
      await cards(contacted).first().getByRole("button").click();
      await expect(page.getByText("The stage is changed.")).toBeVisible();
      await expect(page).toHaveURL(/order=longest&contacted=100&done=moved/);
      await expect(cards(contacted)).toHaveCount(100);
      expect(await firstName(contacted)).not.toBe(name);
    },
    false,
  );
});

test("a column shows fifty more at a time, and the filters narrow all of them", async ({ browser }) => {
  await desk.walk(
    browser,
    async (page) => {
      await page.goto("/staff/leads/board");
      await expect(cards(column(page, "Lost"))).toHaveCount(50);
      await page.getByRole("link", { name: "Show 50 more in Lost" }).click();
      await expect(cards(column(page, "Lost"))).toHaveCount(100);
      await expect(cards(column(page, "New"))).toHaveCount(50);
      await page.getByRole("searchbox", { name: "Search" }).fill("zzz nobody");
      await page.getByRole("button", { name: "Show", exact: true }).click();
      await expect(page.getByText("No lead here fits the search and the filters.")).toHaveCount(6);
      await expect(page.getByRole("searchbox", { name: "Search" })).toHaveValue("zzz nobody");
    },
    false,
  );
});

test("the board can be read by everybody, and in a window of 320 pixels", async ({ browser }) => {
  await desk.walk(browser, async (page) => {
    // Few enough cards that none is out of sight: what a browser has not drawn yet has no colours to judge.
    await page.setViewportSize({ width: 1600, height: 2_000 });
    await page.goto("/staff/leads/board?search=jade");
    await expect(cards(column(page, "Lost")).first()).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});
