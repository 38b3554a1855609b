import { eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import { mails } from "@/db/schema/mail";
import { test } from "@/db/testing/database";
import { newToken } from "@/lib/http/token";
import { enqueueMail, enqueueMails } from "@/lib/mail/commands";
import { keepTry, tryMail } from "@/lib/mail/commands/try-mail";
import type { Delivery, Mail } from "@/lib/mail/mail";

const monday = new Date("2027-01-11T15:00:00Z");

/** A mail with a link that opens something, everywhere that a mail can carry one. */
function letter(kind: string, token: string): Mail {
  const address = `https://waymark.example/booking/${token}`;
  return {
    kind,
    recipient: "ada@north.example",
    subject: "Your call",
    html: `<p>Manage it <a href="${address}">here</a>.</p>`,
    text: `Hello Ada, manage it here: ${address}?from=mail`,
    headers: { "List-Unsubscribe": `<${address}>` },
    attachments: [
      { filename: "call.ics", contentType: "text/calendar", content: Buffer.from(address).toString("base64") },
    ],
  };
}

async function deliver(database: Database, mail: Mail, delivery: Delivery) {
  const id = await enqueueMail(database, mail, monday);
  const sent: string[] = [];
  const send = async ({ text }: { readonly text: string }) => {
    sent.push(text);
    return delivery;
  };
  const tried = await tryMail(database, id, { send, isLastTry: false, now: monday });
  if (tried !== null) await keepTry(database, tried, monday);
  const [row] = await database.select().from(mails).where(eq(mails.id, id));
  return { id, row, sent, stored: JSON.stringify(row) };
}

const accepted = { kind: "accepted", providerId: "re_1" } as const;

test("each of several mails has a job that is due when the mail is, and without their transaction there is neither", async ({
  database,
}) => {
  const later = new Date("2027-01-12T15:00:00Z");
  const both = [letter("call-booked", newToken()), { ...letter("call-booked", newToken()), sendAt: later }];
  const ids = await enqueueMails(database, both, monday);
  const jobs = async () =>
    database.execute<{ mail: string; due: boolean }>(sql`
      SELECT data ->> 'mailId' AS mail, start_after = ${later.toISOString()}::timestamptz AS due
      FROM pgboss.job WHERE name = 'deliver-mail' ORDER BY due`);
  expect([...(await jobs())]).toEqual([
    { mail: ids[0], due: false },
    { mail: ids[1], due: true },
  ]);
  const undone = database.transaction(async (transaction) => {
    await enqueueMails(transaction, both, monday);
    throw new Error("taken back");
  });
  await expect(undone).rejects.toThrow("taken back");
  expect([await database.$count(mails), (await jobs()).length]).toEqual([2, 2]);
});

test("a mail goes out with its links, and keeps its words without them", async ({ database }) => {
  const token = newToken();
  const { row, sent, stored } = await deliver(database, letter("booking-confirmed", token), accepted);
  expect(sent[0]).toContain(token);
  expect(stored).not.toContain(token);
  expect(stored).not.toContain(Buffer.from(token).toString("base64").slice(4, 40));
  expect(row?.text).toBe("Hello Ada, manage it here: https://waymark.example/booking/…?from=mail");
  expect(row?.attachments).toEqual([{ filename: "call.ics", contentType: "text/calendar", content: "" }]);
  expect(row).toMatchObject({ state: "sent", subject: "Your call", recipient: "ada@north.example" });
});

test.for(["staff-invitation", "staff-new-password"])(
  "nothing of a letter of the kind %s is kept once it is sent",
  async (kind, { database }) => {
    const { row } = await deliver(database, letter(kind, newToken()), accepted);
    expect(row).toMatchObject({ state: "sent", html: "", text: "" });
  },
);

test("a mail that was refused, or met trouble, keeps everything for another try", async ({ database }) => {
  const token = newToken();
  for (const delivery of [
    { kind: "refused", problem: "x" },
    { kind: "trouble", problem: "y" },
  ] as const) {
    const { stored, row } = await deliver(database, letter("staff-invitation", token), delivery);
    expect(stored).toContain(token);
    expect(row?.attachments[0]?.content).not.toBe("");
  }
});

test("a mail without files and with long words stays as it was written", async ({ database }) => {
  const words = `${"a".repeat(42)} ${"b".repeat(44)} plain`;
  const mail = { kind: "report", recipient: "ada@north.example", subject: "x", html: words, text: words };
  const { row } = await deliver(database, mail, accepted);
  expect(row).toMatchObject({ html: words, text: words, attachments: [], headers: {} });
});
