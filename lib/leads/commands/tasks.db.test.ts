import { expect } from "vitest";
import { test as base } from "@/db/testing/database";
import { captureLead } from "@/lib/leads/commands";
import { tagLead } from "@/lib/leads/commands/tag-lead";
import { planTask, replanTask, tickTask } from "@/lib/leads/commands/tasks";
import { findLead, listEvents } from "@/lib/leads/queries";
import { listDueTasks, listTasks, listWaitingLeads } from "@/lib/leads/queries/today";
import { listLeads } from "@/lib/leads/queries/list-leads";
import type { StaffMember } from "@/lib/staff/member";
import { newColleague } from "@/lib/staff/new-colleague";

const monday = new Date("2027-01-11T15:00:00Z");
const now = new Date("2027-01-12T15:00:00Z");
const nobody = "3f0c8f6e-6f5b-4c3e-9b0a-2f3d4e5a6b7c";

const test = base.extend<{ readonly ada: StaffMember }>({
  ada: [
    async ({ database }, use) =>
      use(await newColleague(database, { email: "ada@tasks.example", name: "Ada", role: "consultant" }, monday)),
    { scope: "file" },
  ],
});

test("a task sent twenty times by one form is planned once, and is due on its day", async ({ database, ada }) => {
  const { leadId } = await captureLead(database, { email: "task@tasks.example" }, monday);
  const task = { leadId, title: "Send the notes", dueOn: "2027-01-12", ownerId: ada.id, formKey: crypto.randomUUID() };
  await Promise.all(Array.from({ length: 20 }, async () => planTask(database, ada, { task, now })));
  expect(await listTasks(database, leadId)).toHaveLength(1);
  const due = async (untilOn: string) => listDueTasks(database, { ownerId: ada.id, untilOn, limit: 50 });
  expect(await due("2027-01-11")).toEqual([]);
  expect(await due("2027-01-12")).toMatchObject([{ title: "Send the notes", leadEmail: "task@tasks.example" }]);
});

test("a task that is ticked off is due no more, and can be opened again", async ({ database, ada }) => {
  const [task] = await listDueTasks(database, { ownerId: ada.id, untilOn: "2027-01-12", limit: 50 });
  const taskId = task?.id ?? "";
  await tickTask(database, ada, { taskId, isDone: true, now });
  await tickTask(database, ada, { taskId, isDone: true, now: new Date(now.getTime() + 60_000) });
  expect(await listDueTasks(database, { ownerId: ada.id, untilOn: "2027-01-12", limit: 50 })).toEqual([]);
  expect(await listTasks(database, task?.leadId ?? "")).toMatchObject([{ doneAt: now, doneBy: "Ada" }]);
  await tickTask(database, ada, { taskId, isDone: false, now });
  expect(await listDueTasks(database, { ownerId: ada.id, untilOn: "2027-01-12", limit: 50 })).toHaveLength(1);
});

test("a task gets another day and is nobody's, as a line of the time line; one that is done stays as it was", async ({
  database,
  ada,
}) => {
  const { leadId } = await captureLead(database, { email: "replan@tasks.example" }, monday);
  const task = { leadId, title: "Call", dueOn: "2027-01-12", ownerId: ada.id, formKey: crypto.randomUUID() };
  await planTask(database, ada, { task, now });
  const [{ id: taskId } = { id: nobody }] = await listTasks(database, leadId);
  const wish = { taskId, dueOn: "2027-01-19", ownerId: null, now };
  expect((await replanTask(database, ada, wish)).ok).toBe(true);
  expect(await listTasks(database, leadId)).toMatchObject([{ dueOn: "2027-01-19", ownerId: null }]);
  const [line] = await listEvents(database, leadId);
  expect(line).toMatchObject({
    kind: "replanned-task",
    details: { title: "Call", changes: { dueOn: { from: "2027-01-12", to: "2027-01-19" } } },
  });
  expect(await replanTask(database, ada, { ...wish, ownerId: nobody })).toMatchObject({ reason: "unknown-owner" });
  await tickTask(database, ada, { taskId, isDone: true, now });
  expect(await replanTask(database, ada, { ...wish, dueOn: null })).toMatchObject({ reason: "unknown-task" });
});

test("nothing is planned for a lead or by a colleague that doesn't exist", async ({ database, ada }) => {
  const { leadId } = await captureLead(database, { email: "none@tasks.example" }, monday);
  const task = { title: "Call", dueOn: null, formKey: crypto.randomUUID() };
  expect(await planTask(database, ada, { task: { ...task, leadId: nobody, ownerId: null }, now })).toMatchObject({
    reason: "unknown-lead",
  });
  expect(await planTask(database, ada, { task: { ...task, leadId, ownerId: nobody }, now })).toMatchObject({
    reason: "unknown-owner",
  });
  expect(await tickTask(database, ada, { taskId: nobody, isDone: true, now })).toMatchObject({
    reason: "unknown-task",
  });
});

test("colleagues who tag a lead at the same moment all get their tags, and the list finds it by each", async ({
  database,
  ada,
}) => {
  const { leadId } = await captureLead(database, { email: "tags@tasks.example" }, monday);
  const tags = ["vip", "québec", "health", "django 2", "spring"];
  await Promise.all(tags.map(async (tag) => tagLead(database, ada, { tagging: { leadId, add: [tag] }, now })));
  expect((await findLead(database, leadId))?.tags).toEqual(tags.toSorted());
  for (const tag of tags) {
    const { rows } = await listLeads(database, { filter: { tag }, sort: "newest" });
    expect(rows.map(({ id }) => id)).toEqual([leadId]);
  }
  await tagLead(database, ada, { tagging: { leadId, remove: ["vip"] }, now });
  expect((await findLead(database, leadId))?.tags).not.toContain("vip");
  const [line] = await listEvents(database, leadId);
  expect(line?.details).toMatchObject({ changes: { tags: { to: "django 2, health, québec, spring" } } });
});

test("twenty tags are enough", async ({ database, ada }) => {
  const { leadId } = await captureLead(database, { email: "many@tasks.example" }, monday);
  const add = Array.from({ length: 21 }, (_, place) => `tag ${place}`);
  expect(await tagLead(database, ada, { tagging: { leadId, add }, now })).toMatchObject({ reason: "too-many-tags" });
  expect((await findLead(database, leadId))?.tags).toEqual([]);
});

test("days in a filter are days on the consultancy's clock", async ({ database }) => {
  const late = new Date("2027-02-02T04:30:00Z");
  await captureLead(database, { email: "late@tasks.example" }, late);
  const emails = async (from: string, until: string) => {
    const { rows } = await listLeads(database, { filter: { from, until }, sort: "newest" });
    return rows.map(({ email }) => email);
  };
  expect(await emails("2027-02-01", "2027-02-01")).toEqual(["late@tasks.example"]);
  expect(await emails("2027-02-02", "2027-02-02")).toEqual([]);
});

test("who waits longest for an answer comes first", async ({ database, ada }) => {
  const waiting = await listWaitingLeads(database, { ownerId: ada.id, limit: 3 });
  const times = waiting.map(({ createdAt }) => createdAt.getTime());
  expect(times).toEqual(times.toSorted((one, other) => one - other));
  expect(waiting).toHaveLength(3);
});
