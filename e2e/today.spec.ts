import { sql } from "drizzle-orm";
import { deskWithLeads, type Desk } from "@/e2e/desk-with-leads";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "@/e2e/fixtures";
import { enqueueJob } from "@/lib/jobs/queue";

test.describe.configure({ mode: "default" });

let desk: Desk;

test.beforeAll(async () => {
  desk = await deskWithLeads(130);
});

test.afterAll(async () => desk.close());

test("a day without anything says so, and where to go on", async ({ browser }) => {
  await desk.walk(
    browser,
    async (page) => {
      await page.goto("/staff");
      await expect(page.getByRole("region", { name: "Calls" })).toContainText("No calls today.");
      await expect(page.getByRole("region", { name: "Follow-ups due" })).toContainText("No follow-up is due.");
      await expect(page.getByRole("region", { name: "My last 30 days" })).toContainText("No lead came to you");
      for (const [link, path] of [
        ["All calls", /\/staff\/bookings/],
        ["All numbers", /\/staff\/insight$/],
        ["All new leads", /\/staff\/leads\?stage=new&sort=oldest$/],
      ] as const) {
        await page.goto("/staff");
        await page.getByRole("link", { name: link }).click();
        await expect(page).toHaveURL(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      }
    },
    false,
  );
});

test("a lead that waits is taken and answered, and then counts among one's own numbers", async ({ browser }) => {
  await desk.walk(
    browser,
    async (page) => {
      await page.goto("/staff");
      const waiting = page.getByRole("region", { name: "New leads without an answer" });
      await expect(waiting.getByRole("listitem").first()).toContainText(/waiting (\d+|more)/);
      const longest = await waiting.getByRole("listitem").first().getByRole("link").innerText();
      await waiting
        .getByRole("button", { name: `Take ${longest}`, exact: true })
        .first()
        .click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(longest);
      await expect(page.getByText("The owner is changed.")).toBeVisible();
      // My numbers are about leads of the last thirty days: the youngest of nobody's.
      await page.goto("/staff/leads?stage=new&owner=none");
      const link = page.getByRole("row").nth(1).getByRole("rowheader").getByRole("link");
      const name = await link.innerText();
      await link.click();
      await page.getByLabel("Owner", { exact: true }).selectOption({ label: "Morgan Tester" });
      await page.getByRole("button", { name: "Save owner" }).click();
      await expect(page.getByText("The owner is changed.")).toBeVisible();
      await page.getByRole("button", { name: "Move to Contacted" }).click();
      await expect(page.getByText("The stage is changed.")).toBeVisible();
      await page.goto("/staff");
      await expect(waiting.getByRole("link", { name, exact: true })).toHaveCount(0);
      const numbers = page.getByRole("region", { name: "My last 30 days" });
      await expect(numbers.getByText("Half were answered within")).toBeVisible();
      await expect(numbers.getByRole("row", { name: "Contacted 1" })).toBeVisible();
    },
    false,
  );
});

test("a task that is due stands there until it is ticked", async ({ browser }) => {
  await desk.walk(
    browser,
    async (page) => {
      await page.goto("/staff/leads?stage=contacted");
      await page.getByRole("row").nth(1).getByRole("rowheader").getByRole("link").click();
      await page.getByLabel("New task").fill("Ask for the budget");
      await page.getByLabel("Due on").fill("2026-01-05");
      await page.getByLabel("Who does it").selectOption({ label: "Morgan Tester" });
      await page.getByRole("button", { name: "Plan task" }).click();
      await page.goto("/staff");
      const due = page.getByRole("region", { name: "Follow-ups due" });
      await expect(due).toContainText("Overdue");
      await due.getByRole("button", { name: "Done Ask for the budget" }).click();
      await expect(page.getByText("The task is done.")).toBeVisible();
      await expect(due).toContainText("No follow-up is due.");
    },
    false,
  );
});

test("a full day can be read by everybody, and in a window of 320 pixels", async ({ browser }) => {
  await desk.walk(browser, async (page) => {
    await page.goto("/staff");
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});

test("a job that failed stands on Today, says why, and begins anew from the page about it", async ({ browser }) => {
  await desk.inDatabase((database) =>
    database.transaction(async (transaction) => {
      await enqueueJob(transaction, { name: "spread-event", data: { eventId: crypto.randomUUID() } });
      await transaction.execute(sql`UPDATE pgboss.job SET state = 'failed', completed_on = now(),
        output = '{"message": "a database statement failed (08006)"}' WHERE name = 'spread-event' AND state = 'created'`);
    }),
  );
  await desk.walk(browser, async (page) => {
    const health = async (): Promise<unknown> => (await page.request.get("/api/health/ready")).json();
    expect(await health()).toMatchObject({
      status: "degraded",
      failedJobs: 1,
      workers: [{ isAlive: true }],
    });
    await page.goto("/staff");
    await page.getByRole("region", { name: "What failed" }).getByRole("link", { name: "1 job failed" }).click();
    await expect(page.getByRole("row", { name: /Tell whoever asked to be told/ })).toContainText("(08006) (1 try)");
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole("button", { name: /^Try again now ?: Tell whoever asked to be told, number 1$/ }).click();
    await expect(page.getByRole("status")).toContainText("The job is tried again.");
    await expect(page.getByText("No job has failed")).toBeVisible();
    await expect.poll(health, { timeout: 30_000 }).toMatchObject({ status: "ready", failedJobs: 0 });
  });
});
