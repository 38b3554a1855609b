import { expect } from "vitest";
import { test } from "@/db/testing/database";
import { enqueueMail } from "@/lib/mail/commands";
import { findMail, listMails } from "@/lib/mail/queries";

const monday = new Date("2027-01-11T15:00:00Z");
const letter = { recipient: "ada@north.example", subject: "Hello", html: "<p>Hello</p>", text: "Hello" };

test("letters that open accounts are shown to those alone who may read them", async ({ database }) => {
  const invitation = await enqueueMail(database, { ...letter, kind: "staff-invitation" }, monday);
  const password = await enqueueMail(database, { ...letter, kind: "staff-new-password" }, monday);
  const report = await enqueueMail(database, { ...letter, kind: "assessment-report" }, monday);
  const listed = async (isStaffMailShown: boolean) =>
    (await listMails(database, { isStaffMailShown, offset: 0 })).map(({ id }) => id).toSorted();
  expect(await listed(false)).toEqual([report]);
  expect(await listed(true)).toEqual([invitation, password, report].toSorted());
  for (const id of [invitation, password]) {
    expect(await findMail(database, id, { isStaffMailShown: false })).toBeNull();
    expect(await findMail(database, id, { isStaffMailShown: true })).toMatchObject({ text: "Hello" });
  }
  expect(await findMail(database, report, { isStaffMailShown: false })).toMatchObject({ text: "Hello" });
});
