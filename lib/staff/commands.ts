import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { staffLinks, staffMembers } from "@/db/schema/staff";
import { violatedConstraint } from "@/db/violation";
import { newToken, tokenHash } from "@/lib/http/token";
import { accepted, refused, type Result } from "@/lib/result";
import { recordStaffEvent } from "@/lib/staff/commands/record-staff-event";
import type { Role } from "@/lib/staff/member";
import { hashPassword } from "@/lib/staff/password";
import { countAdministrators, findFirstLink, findOpenLink } from "@/lib/staff/queries";
import { later, linkLengthMs, type LinkPurpose } from "@/lib/staff/session-length";

const purpose = "first-administrator";

export type NewLink = { readonly id: string; readonly token: string; readonly expiresAt: Date };

/** The link of the first administrator: a new one with its token, or what is known of one that still works. */
export type FirstLink =
  | ({ readonly kind: "new" } & NewLink)
  | { readonly kind: "given"; readonly givenAt: Date; readonly expiresAt: Date };

/**
 * A one-time link for whoever sets the consultancy up, or null when there is an administrator already. While one that was
 * given before still works there is no other, as only its hash is kept; `isAnew` makes another, which ends that one.
 */
export async function firstAdministratorLink(
  database: Database,
  { isAnew, now }: { readonly isAnew: boolean; readonly now: Date },
): Promise<FirstLink | null> {
  return database.transaction(async (transaction) => {
    if (await isTooLateForTheFirst(transaction)) return null;
    const given = await findFirstLink(transaction, now);
    if (given !== null && !isAnew) return { kind: "given", givenAt: given.createdAt, expiresAt: given.expiresAt };
    await transaction
      .update(staffLinks)
      .set({ revokedAt: now })
      .where(and(eq(staffLinks.purpose, purpose), isNull(staffLinks.usedAt), isNull(staffLinks.revokedAt)));
    const link = await giveLink(transaction, { purpose, email: null, role: "administrator", by: null }, now);
    return { kind: "new", ...link };
  });
}

/** Writes a link down and gives its token, which is stored nowhere. */
export async function giveLink(
  database: Database,
  link: {
    readonly purpose: LinkPurpose;
    readonly email: string | null;
    readonly role: Role;
    readonly by: string | null;
  },
  now: Date,
): Promise<NewLink> {
  const token = newToken();
  const expiresAt = later(now, linkLengthMs[link.purpose]);
  const [row] = await database
    .insert(staffLinks)
    .values({
      tokenHash: tokenHash(token),
      purpose: link.purpose,
      email: link.email,
      role: link.role,
      createdBy: link.by,
      createdAt: now,
      expiresAt,
    })
    .returning({ id: staffLinks.id });
  if (row === undefined) throw new Error("the link has no row");
  return { id: row.id, token, expiresAt };
}

export type NewColleague = {
  readonly token: string;
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly timeZone: string;
};

type NewMember = { readonly id: string; readonly email: string; readonly role: Role };

/**
 * Uses an invitation or the first administrator's link: of many at once, one wins. An invitation is bound to its address;
 * only the first administrator chooses one.
 */
export async function becomeStaff(
  database: Database,
  person: NewColleague,
  now: Date,
): Promise<Result<NewMember, "link-spent" | "already-staff">> {
  const link = await findOpenLink(database, person.token, now);
  if (link === null || link.purpose === "new-password") return refused("link-spent");
  const passwordHash = await hashPassword(person.password);
  try {
    return await database.transaction(async (transaction) => {
      const isFirst = link.purpose === purpose;
      if (!(await spendLink(transaction, person.token, now))) return refused("link-spent");
      if (isFirst && (await isTooLateForTheFirst(transaction))) return refused("link-spent");
      const [member] = await transaction
        .insert(staffMembers)
        .values({
          email: link.email ?? person.email,
          name: person.name,
          passwordHash,
          role: link.role,
          timeZone: person.timeZone,
          createdAt: now,
          passwordChangedAt: now,
        })
        .returning({ id: staffMembers.id, email: staffMembers.email, role: staffMembers.role });
      if (member === undefined) throw new Error("the new colleague has no row");
      const event = { kind: "joined", subject: "colleague", subjectId: member.id, after: { role: link.role } } as const;
      await recordStaffEvent(transaction, { id: member.id, name: person.name }, { event, now });
      return accepted(member);
    });
  } catch (error) {
    if (violatedConstraint(error) === "staff_members_have_their_own_email") return refused("already-staff");
    throw error;
  }
}

/** Several may look at the same moment, to give or to use the link; the lock lets one after the other do so. */
async function isTooLateForTheFirst(database: Database): Promise<boolean> {
  await database.execute(sql`SELECT pg_advisory_xact_lock(hashtext('the first administrator'))`);
  return (await countAdministrators(database)) > 0;
}

/** Marks a link as used. False when another request was faster, or when it expired or was withdrawn. */
export async function spendLink(database: Database, token: string, now: Date): Promise<boolean> {
  const spent = await database
    .update(staffLinks)
    .set({ usedAt: now })
    .where(
      and(
        eq(staffLinks.tokenHash, tokenHash(token)),
        isNull(staffLinks.usedAt),
        isNull(staffLinks.revokedAt),
        gt(staffLinks.expiresAt, now),
      ),
    )
    .returning({ id: staffLinks.id });
  return spent.length > 0;
}
