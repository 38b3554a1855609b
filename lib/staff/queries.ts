import { and, asc, count, desc, eq, gt, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { staffLinks, staffMembers, staffSessions } from "@/db/schema/staff";
import { tokenHash } from "@/lib/http/token";
import type { Role, StaffMember } from "@/lib/staff/member";
import { isPassword } from "@/lib/staff/password";
import { later, sessionLength, type LinkPurpose } from "@/lib/staff/session-length";

/** The colleague of a living session, or null: ended, too old, too long unused, or the account was disabled. */
export async function findSignedInStaff(
  database: Database,
  sessionId: string,
  now: Date,
): Promise<{ readonly staff: StaffMember; readonly seenAt: Date; readonly endsAt: Date } | null> {
  const [row] = await database
    .select({
      id: staffMembers.id,
      name: staffMembers.name,
      email: staffMembers.email,
      role: staffMembers.role,
      timeZone: staffMembers.timeZone,
      seenAt: staffSessions.seenAt,
      endsAt: staffSessions.endsAt,
    })
    .from(staffSessions)
    .innerJoin(staffMembers, eq(staffMembers.id, staffSessions.staffId))
    .where(
      and(
        eq(staffSessions.id, sessionId),
        isNull(staffSessions.endedAt),
        gt(staffSessions.endsAt, now),
        gt(staffSessions.seenAt, later(now, -sessionLength.idleMs)),
        isNull(staffMembers.disabledAt),
      ),
    );
  if (row === undefined) return null;
  const { seenAt, endsAt, ...member } = row;
  // The row above is the proof, and this is the only place that gives it.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { staff: { ...member, sessionId } as StaffMember, seenAt, endsAt };
}

/** The id of whoever has this address and password and may sign in. Unknown addresses cost as long as wrong passwords. */
export async function findStaffByPassword(database: Database, email: string, password: string): Promise<string | null> {
  const [member] = await database
    .select({
      id: staffMembers.id,
      passwordHash: staffMembers.passwordHash,
      disabledAt: staffMembers.disabledAt,
    })
    .from(staffMembers)
    .where(eq(sql`lower(${staffMembers.email})`, email));
  const isTheirs = await isPassword(password, member?.passwordHash ?? null);
  return isTheirs && member !== undefined && member.disabledAt === null ? member.id : null;
}

/** What a one-time link opens, while it still opens something. */
export type OpenLink = {
  readonly id: string;
  readonly purpose: LinkPurpose;
  readonly email: string | null;
  readonly role: Role;
};

export async function findOpenLink(database: Database, token: string, now: Date): Promise<OpenLink | null> {
  const [link] = await database
    .select({ id: staffLinks.id, purpose: staffLinks.purpose, email: staffLinks.email, role: staffLinks.role })
    .from(staffLinks)
    .where(and(eq(staffLinks.tokenHash, tokenHash(token)), ...isOpen(now)));
  if (link === undefined) return null;
  return link.purpose === "first-administrator" && (await countAdministrators(database)) > 0 ? null : link;
}

/** The newest link of a first administrator that still opens, or null. */
export async function findFirstLink(
  database: Database,
  now: Date,
): Promise<{ readonly createdAt: Date; readonly expiresAt: Date } | null> {
  const [link] = await database
    .select({ createdAt: staffLinks.createdAt, expiresAt: staffLinks.expiresAt })
    .from(staffLinks)
    .where(and(eq(staffLinks.purpose, "first-administrator"), ...isOpen(now)))
    .orderBy(desc(staffLinks.createdAt))
    .limit(1);
  return link ?? null;
}

/** Invitations that nobody has used yet, the newest last. */
export async function listOpenInvitations(database: Database, now: Date) {
  return database
    .select({ id: staffLinks.id, email: staffLinks.email, role: staffLinks.role, expiresAt: staffLinks.expiresAt })
    .from(staffLinks)
    .where(and(eq(staffLinks.purpose, "invitation"), ...isOpen(now)))
    .orderBy(asc(staffLinks.createdAt));
}

function isOpen(now: Date) {
  return [isNull(staffLinks.usedAt), isNull(staffLinks.revokedAt), gt(staffLinks.expiresAt, now)];
}

/** Administrators, disabled ones included. */
export async function countAdministrators(database: Database): Promise<number> {
  const [row] = await database
    .select({ number: count() })
    .from(staffMembers)
    .where(eq(staffMembers.role, "administrator"));
  return row?.number ?? 0;
}

/** 1 when the address is a colleague's, disabled ones included; else 0. */
export async function countStaffWith(database: Database, email: string): Promise<number> {
  const [row] = await database
    .select({ number: count() })
    .from(staffMembers)
    .where(eq(sql`lower(${staffMembers.email})`, email));
  return row?.number ?? 0;
}

export type Colleague = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly timeZone: string;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
  readonly isSample: boolean;
};

/** Everybody who is or was staff, in the order of their names. */
export async function listColleagues(database: Database): Promise<readonly Colleague[]> {
  return database
    .select({
      id: staffMembers.id,
      name: staffMembers.name,
      email: staffMembers.email,
      role: staffMembers.role,
      timeZone: staffMembers.timeZone,
      createdAt: staffMembers.createdAt,
      disabledAt: staffMembers.disabledAt,
      isSample: staffMembers.isSample,
    })
    .from(staffMembers)
    .orderBy(asc(staffMembers.name), asc(staffMembers.id));
}
