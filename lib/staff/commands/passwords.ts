import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { staffLinks, staffMembers } from "@/db/schema/staff";
import { newToken, tokenHash } from "@/lib/http/token";
import { enqueueJob } from "@/lib/jobs/queue";
import { enqueueMail } from "@/lib/mail/commands";
import type { Sender } from "@/lib/mail/layout";
import { accepted, refused, type Result } from "@/lib/result";
import { spendLink } from "@/lib/staff/commands";
import { recordStaffEvent } from "@/lib/staff/commands/record-staff-event";
import { endSessionsOf } from "@/lib/staff/commands/sessions";
import { newPasswordLetter, passwordChangedLetter } from "@/lib/staff/emails";
import type { Administrator, StaffMember } from "@/lib/staff/member";
import { hashPassword } from "@/lib/staff/password";
import { findOpenLink, findStaffByPassword } from "@/lib/staff/queries";
import { later, linkLengthMs } from "@/lib/staff/session-length";

/**
 * Asks for a link to a new password. Whether the address is a colleague's is found out by a job, so that the answer
 * takes as long for a stranger's address. The link is born without a token and opens nothing yet.
 */
export async function askForNewPassword(database: Database, email: string, now: Date): Promise<void> {
  await database.transaction(async (transaction) => askForLink(transaction, email, now));
}

/** The same for a colleague, by an administrator. */
export async function sendColleagueLink(
  database: Database,
  administrator: Administrator,
  { colleague, now }: { readonly colleague: { readonly id: string; readonly email: string }; readonly now: Date },
): Promise<void> {
  await database.transaction(async (transaction) => {
    await askForLink(transaction, colleague.email, now);
    const event = { kind: "sent-password-link", subject: "colleague", subjectId: colleague.id } as const;
    await recordStaffEvent(transaction, administrator, { event, now });
  });
}

async function askForLink(transaction: Database, email: string, now: Date): Promise<void> {
  const [link] = await transaction
    .insert(staffLinks)
    .values({
      tokenHash: tokenHash(newToken()),
      purpose: "new-password",
      email,
      role: "consultant",
      createdAt: now,
      expiresAt: now,
    })
    .returning({ id: staffLinks.id });
  if (link === undefined) throw new Error("the link has no row");
  await enqueueJob(transaction, { name: "send-password-link", data: { linkId: link.id } });
}

/** The job behind `askForNewPassword`: gives the link its token and mails it, once, and only to a colleague. */
export async function sendPasswordLink(
  database: Database,
  linkId: string,
  { sender, now }: { readonly sender: Sender; readonly now: Date },
): Promise<void> {
  const token = newToken();
  const expiresAt = later(now, linkLengthMs["new-password"]);
  await database.transaction(async (transaction) => {
    const [link] = await transaction
      .update(staffLinks)
      .set({ tokenHash: tokenHash(token), expiresAt })
      .where(and(eq(staffLinks.id, linkId), eq(staffLinks.expiresAt, staffLinks.createdAt)))
      .returning({ email: staffLinks.email });
    const colleague = await activeColleague(transaction, link?.email ?? "");
    if (colleague === null) return;
    const { email, timeZone } = colleague;
    await withdrawPasswordLinks(transaction, email, { except: linkId, now });
    const letter = await newPasswordLetter({ sender, token, expiresAt, timeZone });
    await enqueueMail(transaction, { ...letter, kind: "staff-new-password", recipient: email }, now);
  });
}

/** Sets a new password by a one-time link, signs out everywhere and tells the owner. It signs nobody in. */
export async function setNewPassword(
  database: Database,
  chosen: { readonly token: string; readonly password: string },
  { sender, now }: { readonly sender: Sender; readonly now: Date },
): Promise<Result<null, "link-spent">> {
  const link = await findOpenLink(database, chosen.token, now);
  if (link === null || link.purpose !== "new-password") return refused("link-spent");
  const passwordHash = await hashPassword(chosen.password);
  return database.transaction(async (transaction) => {
    const isSpent = await spendLink(transaction, chosen.token, now);
    const colleague = isSpent ? await activeColleague(transaction, link.email ?? "") : null;
    if (colleague === null) return refused("link-spent");
    await storePassword(transaction, { colleague, passwordHash, sender }, now);
    await endSessionsOf(transaction, colleague.id, { now });
    const event = { kind: "set-new-password", subject: "colleague", subjectId: colleague.id } as const;
    await recordStaffEvent(transaction, colleague, { event, now });
    return accepted(null);
  });
}

/** Changes one's own password, signs out everywhere else and tells the owner by mail. */
export async function changePassword(
  database: Database,
  staff: StaffMember,
  change: { readonly present: string; readonly password: string; readonly sender: Sender; readonly now: Date },
): Promise<Result<null, "wrong-password">> {
  if ((await findStaffByPassword(database, staff.email, change.present)) !== staff.id) return refused("wrong-password");
  const passwordHash = await hashPassword(change.password);
  return database.transaction(async (transaction) => {
    await storePassword(transaction, { colleague: staff, passwordHash, sender: change.sender }, change.now);
    await endSessionsOf(transaction, staff.id, { except: staff.sessionId, now: change.now });
    const event = { kind: "changed-password", subject: "colleague", subjectId: staff.id } as const;
    await recordStaffEvent(transaction, staff, { event, now: change.now });
    return accepted(null);
  });
}

type Owner = { readonly id: string; readonly name: string; readonly email: string; readonly timeZone: string };

async function storePassword(
  database: Database,
  { colleague, passwordHash, sender }: { colleague: Owner; passwordHash: string; sender: Sender },
  now: Date,
): Promise<void> {
  await database
    .update(staffMembers)
    .set({ passwordHash, passwordChangedAt: now })
    .where(eq(staffMembers.id, colleague.id));
  await withdrawPasswordLinks(database, colleague.email, { now });
  const letter = await passwordChangedLetter({ sender, at: now, timeZone: colleague.timeZone });
  await enqueueMail(database, { ...letter, kind: "staff-password-changed", recipient: colleague.email }, now);
}

async function activeColleague(database: Database, email: string): Promise<Owner | null> {
  const [colleague] = await database
    .select({
      id: staffMembers.id,
      name: staffMembers.name,
      email: staffMembers.email,
      timeZone: staffMembers.timeZone,
    })
    .from(staffMembers)
    .where(and(eq(sql`lower(${staffMembers.email})`, email.toLowerCase()), isNull(staffMembers.disabledAt)));
  return colleague ?? null;
}

async function withdrawPasswordLinks(
  database: Database,
  email: string,
  { except, now }: { readonly except?: string; readonly now: Date },
): Promise<void> {
  await database
    .update(staffLinks)
    .set({ revokedAt: now })
    .where(
      and(
        eq(staffLinks.purpose, "new-password"),
        eq(staffLinks.email, email),
        isNull(staffLinks.usedAt),
        isNull(staffLinks.revokedAt),
        except === undefined ? undefined : sql`${staffLinks.id} <> ${except}`,
      ),
    );
}
