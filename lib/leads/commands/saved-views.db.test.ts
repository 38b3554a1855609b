import { expect } from "vitest";
import { test as base } from "@/db/testing/database";
import { changeView, forgetView, keepListSettings, openWithView, saveView } from "@/lib/leads/commands/saved-views";
import { usualSettings } from "@/lib/leads/list-choices";
import { findListSettings, listOrigins, listSavedViews } from "@/lib/leads/queries/list-saved-views";
import { captureLead } from "@/lib/leads/commands";
import type { StaffMember } from "@/lib/staff/member";
import { newColleague } from "@/lib/staff/new-colleague";

const now = new Date("2027-01-11T15:00:00Z");

const test = base.extend<{ readonly ada: StaffMember; readonly ben: StaffMember }>({
  ada: [
    async ({ database }, use) =>
      use(await newColleague(database, { email: "ada@views.example", name: "Ada", role: "consultant" }, now)),
    { scope: "file" },
  ],
  ben: [
    async ({ database }, use) =>
      use(await newColleague(database, { email: "ben@views.example", name: "Ben", role: "consultant" }, now)),
    { scope: "file" },
  ],
});

test("a view is seen by its owner, and by colleagues once it is shared", async ({ database, ada, ben }) => {
  const view = { name: "New from search", query: "stage=new&source=search", isShared: false };
  const saved = await saveView(database, ada, { view, now });
  const viewId = saved.ok ? saved.value.viewId : "";
  expect(await listSavedViews(database, ada.id)).toMatchObject([{ ...view, isOwn: true }]);
  expect(await listSavedViews(database, ben.id)).toEqual([]);
  await changeView(database, ada, { viewId, name: "Fresh", isShared: true });
  expect(await listSavedViews(database, ben.id)).toMatchObject([
    { name: "Fresh", query: view.query, isOwn: false, ownerName: "Ada" },
  ]);
});

test("a name is taken once for each colleague, whatever its case", async ({ database, ada, ben }) => {
  const view = { name: "FRESH", query: "", isShared: false };
  expect(await saveView(database, ada, { view, now })).toEqual({ ok: false, reason: "name-taken" });
  expect(await saveView(database, ben, { view, now })).toMatchObject({ ok: true });
});

test("nobody changes or deletes a colleague's view", async ({ database, ada, ben }) => {
  const [fresh] = await listSavedViews(database, ada.id);
  const viewId = fresh?.id ?? "";
  const refused = { ok: false, reason: "unknown-view" };
  expect(await changeView(database, ben, { viewId, name: "Mine", isShared: false })).toEqual(refused);
  expect(await forgetView(database, ben, viewId)).toEqual(refused);
});

test("the list opens with a view until it is deleted, for colleagues too; with a private one of others never", async ({
  database,
  ada,
  ben,
}) => {
  const [fresh] = await listSavedViews(database, ada.id);
  const viewId = fresh?.id ?? "";
  expect(await openWithView(database, ben, viewId)).toMatchObject({ ok: true });
  expect((await findListSettings(database, ben.id)).defaultViewId).toBe(viewId);
  const [own] = (await listSavedViews(database, ben.id)).filter(({ isOwn }) => isOwn);
  expect(await openWithView(database, ada, own?.id ?? "")).toEqual({ ok: false, reason: "unknown-view" });
  await forgetView(database, ada, viewId);
  expect(await findListSettings(database, ben.id)).toEqual(usualSettings);
});

test("how the list is arranged is kept with the person, and unknown columns are left out", async ({
  database,
  connection,
  ada,
}) => {
  await keepListSettings(database, ada, { columns: ["tags", "stage"], density: "regular", hasKeys: false });
  const kept = { columns: ["stage", "tags"], density: "regular", hasKeys: false, defaultViewId: null };
  expect(await findListSettings(database, ada.id)).toEqual(kept);
  await connection.sql`UPDATE lead_list_settings SET columns = ARRAY['tags', 'gone', 'stage']`;
  expect(await findListSettings(database, ada.id)).toEqual(kept);
});

test("one colleague saves fifty views and no more", async ({ database, ben }) => {
  const outcomes = [];
  for (let turn = 0; turn < 51; turn += 1) {
    outcomes.push(await saveView(database, ben, { view: { name: `View ${turn}`, query: "", isShared: false }, now }));
  }
  expect(outcomes.at(-1)).toEqual({ ok: false, reason: "too-many-views" });
  expect(await listSavedViews(database, ben.id)).toHaveLength(50);
});

test("where leads came from is listed once each, in order", async ({ database }) => {
  for (const [turn, source] of ["search", "podcast", "search", null].entries()) {
    const attribution = { source, medium: null, campaign: null, referrer: null, landingPage: null, preset: null };
    const region = turn === 0 ? "Québec" : "Ontario";
    await captureLead(database, { email: `from${turn}@views.example`, region, attribution }, now);
  }
  expect(await listOrigins(database)).toEqual({ sources: ["podcast", "search"], regions: ["Ontario", "Québec"] });
});
