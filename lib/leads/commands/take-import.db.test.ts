import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { test } from "@/db/testing/database";
import { captureLead } from "@/lib/leads/commands";
import { beginImport, discardImport, matchImport, startImport } from "@/lib/leads/commands/begin-import";
import { changeLead } from "@/lib/leads/commands/change-lead";
import { checkImport } from "@/lib/leads/commands/check-import";
import { noteProblemsDownload } from "@/lib/leads/commands/note-download";
import { takeImport } from "@/lib/leads/commands/take-import";
import { forgetImports } from "@/lib/leads/commands/forget-imports";
import { startUndoingImport, undoImport } from "@/lib/leads/commands/undo-import";
import { guessMapping } from "@/lib/leads/import-fields";
import { findLead, listEvents } from "@/lib/leads/queries";
import { findImport, listImportProblemLines, listImportProblems } from "@/lib/leads/queries/imports";
import type { Administrator } from "@/lib/staff/member";
import { listStaffEvents } from "@/lib/staff/queries/list-staff-events";

async function arrayOf<Value>(values: AsyncIterable<Value>): Promise<readonly Value[]> {
  const found: Value[] = [];
  for await (const value of values) found.push(value);
  return found;
}

const now = new Date("2026-11-23T15:00:00Z");

async function colleagueIn(database: Database, name = "Robin Tester"): Promise<Administrator> {
  const id = crypto.randomUUID();
  await database.execute(sql`INSERT INTO staff_members (id, email, name, password_hash, role, time_zone, created_at, password_changed_at)
    VALUES (${id}, ${`${id}@example.com`}, ${name}, 'x', 'administrator', 'America/Toronto', now(), now())`);
  return {
    id,
    sessionId: id,
    name,
    email: "",
    role: "administrator",
    timeZone: "UTC",
  } as Administrator;
}

async function sentIn(database: Database, text: string) {
  const staff = await colleagueIn(database);
  const file = { name: "people.csv", bytes: new Uint8Array(Buffer.from(text)) };
  const begun = await beginImport(database, staff, { file, now });
  if (!begun.ok) throw new Error(begun.reason);
  return { staff, importId: begun.value };
}

async function checked(database: Database, text: string, whenKnown: "fill" | "replace" = "fill") {
  const { staff, importId } = await sentIn(database, text);
  const found = await findImport(database, importId);
  const match = { importId, mapping: guessMapping(found?.columns ?? []), whenKnown };
  expect((await matchImport(database, staff, { match, now })).ok).toBe(true);
  await checkImport(database, importId, now);
  return { staff, importId, tried: await findImport(database, importId) };
}

async function taken(database: Database, text: string, whenKnown: "fill" | "replace" = "fill") {
  const { staff, importId, tried } = await checked(database, text, whenKnown);
  expect((await startImport(database, staff, { importId, now })).ok).toBe(true);
  await takeImport(database, importId, now);
  return { staff, importId, tried, done: await findImport(database, importId) };
}

async function leadBy(database: Database, email: string) {
  const [row] = await database.execute<{ id: string }>(
    sql`SELECT id FROM leads WHERE email = ${email} AND deleted_at IS NULL`,
  );
  return row === undefined ? null : findLead(database, row.id);
}

const known = async (database: Database, email: string) =>
  database.transaction((transaction) => captureLead(transaction, { email, name: "Grace" }, now));

describe("a file of leads", () => {
  test("is tried dry: the numbers are those of the import after it, and no lead is touched", async ({ database }) => {
    await known(database, "dry-known@example.com");
    const text =
      "email,name,company\ndry-new@example.com,Ada,Engines\ndry-known@example.com,Other,Navy\nnobody,X,Y\ndry-new@example.com,Ada,Engines\n";
    const { importId, tried, staff } = await checked(database, text);
    expect(tried).toMatchObject({ state: "checked", created: 1, filled: 1, unchanged: 0, refused: 2 });
    expect(await leadBy(database, "dry-new@example.com")).toBeNull();
    await startImport(database, staff, { importId, now });
    await takeImport(database, importId, now);
    expect(await findImport(database, importId)).toMatchObject({ state: "done", created: 1, filled: 1, refused: 2 });
    expect(await leadBy(database, "dry-known@example.com")).toMatchObject({ name: "Grace", company: "Navy" });
    expect(await leadBy(database, "dry-new@example.com")).toMatchObject({ source: "import", acceptsFollowUp: false });
  });

  test("tells which rows can't be taken, by line and as a file in which no formula runs", async ({ database }) => {
    const { importId } = await checked(database, 'email,name\n=cmd(),Eve\n"x\ny",Two\nok@example.com,Ok\n');
    expect((await listImportProblems(database, importId, { limit: 9 })).map(({ line }) => line)).toEqual([2, 3]);
    const found = await findImport(database, importId);
    const file = found === null ? [] : await arrayOf(listImportProblemLines(database, found));
    expect(file.join("")).toContain(`"2","Enter an email address like name@example.com","'=cmd()","Eve"`);
  });

  test("leaves a line of who took its refused rows out as a file", async ({ database }) => {
    const { importId, staff } = await checked(database, "email\nnobody\n");
    await noteProblemsDownload(database, staff, { importId, now });
    const [newest] = await listStaffEvents(database, { actorId: staff.id, limit: 1 });
    expect(newest).toMatchObject({ kind: "downloaded-refused-rows", subject: "leads", subjectId: importId });
  });

  test("overwrites what was known only where that was chosen", async ({ database }) => {
    await known(database, "choice@example.com");
    await taken(database, "email,name\nchoice@example.com,Rear Admiral\n", "replace");
    const lead = await leadBy(database, "choice@example.com");
    expect(lead?.name).toBe("Rear Admiral");
    const [newest] = await listEvents(database, lead?.id ?? "");
    expect(newest).toMatchObject({ kind: "changed", actorName: "Robin Tester" });
  });

  test("that is cut short goes on where it stopped, and no row comes in twice", async ({ database }) => {
    const rows = Array.from({ length: 450 }, (_, place) => `cut-${place}@example.com`).join("\n");
    const { importId, staff } = await checked(database, `email\n${rows}\n`);
    await startImport(database, staff, { importId, now });
    await Promise.allSettled([takeImport(database, importId, now), takeImport(database, importId, now)]);
    await takeImport(database, importId, now);
    expect(await findImport(database, importId)).toMatchObject({ state: "done", created: 450, rowsDone: 450 });
  });

  test("goes back as a whole, except where somebody has worked on a lead since", async ({ database }) => {
    const { leadId } = await known(database, "back-known@example.com");
    const text = "email,company\nback-known@example.com,Navy\nback-new@example.com,One\nback-worked@example.com,Two\n";
    const { importId, staff } = await taken(database, text);
    const worked = await leadBy(database, "back-worked@example.com");
    const change = { leadId: worked?.id ?? "", version: 1, fields: { stage: "contacted" } } as const;
    await changeLead(database, staff, { change, now });
    expect((await startUndoingImport(database, staff, { importId, now })).ok).toBe(true);
    expect((await startUndoingImport(database, staff, { importId, now })).ok).toBe(false);
    await undoImport(database, importId, now);
    await undoImport(database, importId, now);
    expect(await findImport(database, importId)).toMatchObject({ state: "undone", kept: 1 });
    expect(await leadBy(database, "back-new@example.com")).toBeNull();
    expect(await leadBy(database, "back-worked@example.com")).not.toBeNull();
    expect(await findLead(database, leadId)).toMatchObject({ company: null, version: 3 });
    const again = await taken(database, text);
    expect(again.done).toMatchObject({ created: 1, filled: 1, unchanged: 1 });
  });

  test("goes back in the name of who took it back, and the score falls with the fields", async ({ database }) => {
    const { leadId } = await known(database, "score-known@example.com");
    const before = await findLead(database, leadId);
    const { importId } = await taken(database, "email,company,phone\nscore-known@example.com,Navy,+1 416 555 0100\n");
    expect((await findLead(database, leadId))?.score).toBeGreaterThan(before?.score ?? 0);
    const undoer = await colleagueIn(database, "Kim Second");
    expect((await startUndoingImport(database, undoer, { importId, now })).ok).toBe(true);
    await undoImport(database, importId, now);
    expect(await findLead(database, leadId)).toMatchObject({ company: null, phone: null, score: before?.score });
    const [newest] = await listEvents(database, leadId);
    expect(newest).toMatchObject({
      kind: "changed",
      actorName: "Kim Second",
      details: { version: 3, changes: { company: { from: "Navy", to: null } } },
    });
  });

  test.each([
    ["email\n", "only-heading"],
    [",,\n1,2,3\n", "no-columns"],
    [`${"a,".repeat(101)}\n1\n`, "too-many-columns"],
    [`email\n${"a@example.com\n".repeat(50_001)}`, "too-many-rows"],
    ['email\n"never closed\n', "broken"],
  ])("that is no list of people is refused by what is wrong with it", async (text, reason) => {
    const nobody = { id: "", name: "" } as Administrator;
    const file = { name: "x.csv", bytes: new Uint8Array(Buffer.from(text)) };
    // Refused before anything is stored: the database is never asked.
    expect(await beginImport({} as Database, nobody, { file, now })).toMatchObject({ ok: false, reason });
  });

  test("that nobody decides about is forgotten after a week, and refused rows after a month", async ({ database }) => {
    const days = (number: number) => new Date(now.getTime() + number * 86_400_000);
    const { importId: undecided } = await checked(database, "email\nforget-me@example.com\n");
    const { importId: done } = await taken(database, "email\nforget-done@example.com\nnobody\n");
    await forgetImports(database, days(6));
    expect(await findImport(database, undecided)).not.toBeNull();
    await forgetImports(database, days(8));
    expect(await findImport(database, undecided)).toBeNull();
    expect(await listImportProblems(database, done, { limit: 9 })).toHaveLength(1);
    await forgetImports(database, days(31));
    expect(await listImportProblems(database, done, { limit: 9 })).toEqual([]);
    expect(await findImport(database, done)).toMatchObject({ state: "done" });
  });

  test("without a column of addresses is not checked, and thrown away it is gone", async ({ database }) => {
    const { staff, importId } = await sentIn(database, "name\nAda\n");
    const match = { importId, mapping: { "0": "name" }, whenKnown: "fill" } as const;
    expect(await matchImport(database, staff, { match, now })).toEqual({ ok: false, reason: "no-address" });
    const beyond = { importId, mapping: { "0": "name", "7": "email" }, whenKnown: "fill" } as const;
    expect(await matchImport(database, staff, { match: beyond, now })).toEqual({ ok: false, reason: "unknown-column" });
    expect(await startImport(database, staff, { importId, now })).toEqual({ ok: false, reason: "gone-on" });
    expect((await discardImport(database, staff, importId)).ok).toBe(true);
    expect(await findImport(database, importId)).toBeNull();
  });
});
