import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { leadNotes } from "@/db/schema/leads";
import { mails } from "@/db/schema/mail";
import { test as base } from "@/db/testing/database";
import type { Database } from "@/db/client";
import { undoWindowMs } from "@/lib/leads/change";
import { captureLead } from "@/lib/leads/commands";
import { addNote } from "@/lib/leads/commands/add-note";
import {
  chooseMentionMail,
  editNote,
  forgetRemovedNotes,
  readMention,
  removeNote,
  restoreNote,
} from "@/lib/leads/commands/keep-notes";
import { listEvents } from "@/lib/leads/queries";
import { listMentions, listNotes } from "@/lib/leads/queries/list-notes";
import { newColleague } from "@/lib/staff/new-colleague";
import type { StaffMember } from "@/lib/staff/member";

const monday = new Date("2027-01-11T15:00:00Z");
const now = new Date("2027-01-12T15:00:00Z");
const sender = { name: "Waymark", email: "hello@waymark.example", postalAddress: null, url: "https://waymark.example" };

const test = base.extend<{ readonly staff: Readonly<Record<"ada" | "ben" | "cleo", StaffMember>> }>({
  staff: [
    async ({ database }, use) =>
      use({
        ada: await newColleague(database, { email: "ada@notes.example", name: "Ada Lane", role: "consultant" }, monday),
        ben: await newColleague(database, { email: "ben@notes.example", name: "Ben Ode", role: "consultant" }, monday),
        cleo: await newColleague(
          database,
          { email: "cleo@notes.example", name: "Cleo", role: "administrator" },
          monday,
        ),
      }),
    { scope: "file" },
  ],
});

async function newNote(database: Database, author: StaffMember, body: string) {
  const { leadId } = await captureLead(database, { email: `${crypto.randomUUID()}@notes.example` }, monday);
  await addNote(database, author, { note: { leadId, body, formKey: crypto.randomUUID() }, sender, now });
  const [note] = await listNotes(database, leadId);
  if (note === undefined) throw new Error("the note was not stored");
  return note;
}

const bodyOf = async (database: Database, leadId: string) =>
  (await listNotes(database, leadId)).map(({ body }) => body);

test("a colleague whom a note names finds it on their page and gets one mail, until they have read it", async ({
  database,
  staff,
}) => {
  const note = await newNote(database, staff.ada, "@Ben Ode, @Ada Lane: who calls?");
  expect(await listMentions(database, staff.ben.id)).toMatchObject([{ noteId: note.id, authorName: "Ada Lane" }]);
  expect(await listMentions(database, staff.ada.id)).toEqual([]);
  const sent = await database.select().from(mails).where(eq(mails.kind, "staff-mention"));
  expect(sent.map(({ recipient }) => recipient)).toEqual(["ben@notes.example"]);
  expect(sent[0]?.text).toContain("who calls?");
  await readMention(database, staff.ben, { noteId: note.id, now });
  expect(await listMentions(database, staff.ben.id)).toEqual([]);
});

test("whoever wants no mails about mentions is told on their page alone", async ({ database, staff }) => {
  await chooseMentionMail(database, staff.cleo, false);
  await newNote(database, staff.ada, "@Cleo please look");
  expect(await listMentions(database, staff.cleo.id)).toHaveLength(1);
  expect(await database.select().from(mails).where(eq(mails.recipient, "cleo@notes.example"))).toEqual([]);
});

test("a note is edited by its author alone, tells whom it names anew, and can be brought back", async ({
  database,
  staff,
}) => {
  const { id: noteId, leadId } = await newNote(database, staff.ada, "First words");
  const wish = { noteId, version: 1, body: "Second words, @Ben Ode", now };
  expect(await editNote(database, staff.ben, wish)).toEqual({ ok: false, reason: "not-your-note" });
  expect((await editNote(database, staff.ada, wish)).ok).toBe(true);
  expect(await editNote(database, staff.ada, { ...wish, body: "Third" })).toMatchObject({
    ok: false,
    reason: "note-changed",
    stored: { body: wish.body, version: 2 },
  });
  expect((await listMentions(database, staff.ben.id)).map((mention) => mention.noteId)).toContain(noteId);
  expect((await restoreNote(database, staff.ada, { noteId, now })).ok).toBe(true);
  expect(await bodyOf(database, leadId)).toEqual(["First words"]);
  const kinds = (await listEvents(database, leadId)).map(({ kind }) => kind);
  expect(kinds.slice(0, 2)).toEqual(["restored-note", "edited-note"]);
});

test("a note that was taken away comes back within the hour, and is forgotten after it", async ({
  database,
  staff,
}) => {
  const { id: noteId, leadId } = await newNote(database, staff.ada, "Gone and back");
  expect(await removeNote(database, staff.ben, { noteId, now })).toEqual({ ok: false, reason: "not-your-note" });
  await removeNote(database, staff.ada, { noteId, now });
  expect(await bodyOf(database, leadId)).toEqual([]);
  await forgetRemovedNotes(database, now);
  expect((await restoreNote(database, staff.ada, { noteId, now })).ok).toBe(true);
  expect(await bodyOf(database, leadId)).toEqual(["Gone and back"]);
  expect((await removeNote(database, staff.cleo, { noteId, now })).ok).toBe(true);
  const late = new Date(now.getTime() + undoWindowMs + 1);
  expect(await restoreNote(database, staff.ada, { noteId, now: late })).toEqual({ ok: false, reason: "undo-too-late" });
  await forgetRemovedNotes(database, late);
  expect(await database.select().from(leadNotes).where(eq(leadNotes.id, noteId))).toEqual([]);
});

test("an unknown note can be neither changed nor taken away nor brought back", async ({ database, staff }) => {
  const noteId = crypto.randomUUID();
  const unknown = { ok: false, reason: "unknown-note" };
  expect(await editNote(database, staff.ada, { noteId, version: 1, body: "x", now })).toEqual(unknown);
  expect(await removeNote(database, staff.ada, { noteId, now })).toEqual(unknown);
  expect(await restoreNote(database, staff.ada, { noteId, now })).toEqual(unknown);
});
