import { expect } from "vitest";
import { test } from "@/db/testing/database";
import { reopenReport, reportPage, resolveReport } from "@/lib/feedback/commands";
import { listReports, listVotes } from "@/lib/feedback/queries";
import { newColleague } from "@/lib/staff/new-colleague";

const monday = new Date("2027-01-11T15:00:00Z");
const tuesday = new Date("2027-01-12T15:00:00Z");

test("a report that is sent twice, or twenty times at once, is kept once", async ({ database }) => {
  const report = { page: "security", kind: "error", words: "The second figure is last year's." } as const;
  const send = (visitorKey: string, now: Date) => reportPage(database, report, { visitorKey, now });
  await Promise.all(Array.from({ length: 20 }, () => send("one", monday)));
  const ofSecurity = async () =>
    (await listReports(database, { state: "open", offset: 0 })).filter(({ words }) => words === report.words);
  expect(await ofSecurity()).toHaveLength(1);
  await send("two", monday);
  await send("one", tuesday);
  expect(await ofSecurity()).toHaveLength(3);
});

test("each visitor's answer to “was this useful” counts once a day", async ({ database }) => {
  const vote = (visitorKey: string, kind: "useful" | "not-useful", now = monday) =>
    reportPage(database, { page: "verdict", kind }, { visitorKey, now });
  await vote("one", "useful");
  await vote("one", "useful");
  await vote("two", "useful");
  await vote("three", "not-useful");
  await vote("one", "useful", tuesday);
  const votes = await listVotes(database);
  expect(votes.find(({ page }) => page === "verdict")).toEqual({ page: "verdict", useful: 3, notUseful: 1 });
  expect(await listReports(database, { state: "open", offset: 0 })).not.toContainEqual(
    expect.objectContaining({ page: "verdict" }),
  );
});

test("a resolved report leaves the list with the name of who resolved it, and can come back", async ({ database }) => {
  const ada = await newColleague(database, { email: "ada@reports.example", name: "Ada", role: "consultant" }, monday);
  await reportPage(
    database,
    { page: "faq", kind: "error", words: "The link leads nowhere." },
    { visitorKey: "x", now: monday },
  );
  const find = async (state: "open" | "resolved") =>
    (await listReports(database, { state, offset: 0 })).find(({ page }) => page === "faq");
  const reportId = (await find("open"))?.id ?? "";
  await resolveReport(database, ada, { reportId, now: tuesday });
  expect(await find("open")).toBeUndefined();
  expect(await find("resolved")).toMatchObject({ resolvedAt: tuesday, resolvedByName: "Ada" });
  await reopenReport(database, ada, { reportId, now: monday });
  expect(await find("open")).toMatchObject({ resolvedAt: null, resolvedByName: null });
});
