import { and, asc, eq, isNull, lte } from "drizzle-orm";
import type { Database } from "@/db/client";
import { staffLinks, staffMembers } from "@/db/schema/staff";
import { violatedConstraint } from "@/db/violation";
import { enqueueMail } from "@/lib/mail/commands";
import type { Sender } from "@/lib/mail/layout";
import { accepted, refused, type Result } from "@/lib/result";
import { giveLink } from "@/lib/staff/commands";
import { recordStaffEvent } from "@/lib/staff/commands/record-staff-event";
import { endSessionsOf } from "@/lib/staff/commands/sessions";
import { invitationLetter } from "@/lib/staff/emails";
import type { Administrator, Role } from "@/lib/staff/member";
import { countStaffWith } from "@/lib/staff/queries";

type Invitation = { readonly email: string; readonly role: Role };

/** Invites somebody by mail. One open invitation an address: withdraw it to send another. */
export async function inviteColleague(
  database: Database,
  administrator: Administrator,
  { invitation, sender, now }: { readonly invitation: Invitation; readonly sender: Sender; readonly now: Date },
): Promise<Result<null, "already-staff" | "already-invited">> {
  if ((await countStaffWith(database, invitation.email)) > 0) return refused("already-staff");
  try {
    await database.transaction(async (transaction) => {
      await closeExpired(transaction, invitation.email, now);
      const link = await giveLink(transaction, { purpose: "invitation", ...invitation, by: administrator.id }, now);
      const { name: by, timeZone } = administrator;
      const letter = await invitationLetter({ ...link, sender, by, timeZone, role: invitation.role });
      await enqueueMail(transaction, { ...letter, kind: "staff-invitation", recipient: invitation.email }, now);
      const event = { kind: "invited-colleague", subject: "invitation", subjectId: link.id } as const;
      await recordStaffEvent(transaction, administrator, { event: { ...event, after: invitation }, now });
    });
    return accepted(null);
  } catch (error) {
    if (violatedConstraint(error) === "staff_links_invite_an_address_once") return refused("already-invited");
    throw error;
  }
}

/** An expired invitation doesn't stand in the way of a new one. */
async function closeExpired(database: Database, email: string, now: Date): Promise<void> {
  await database
    .update(staffLinks)
    .set({ revokedAt: now })
    .where(
      and(
        eq(staffLinks.purpose, "invitation"),
        eq(staffLinks.email, email),
        isNull(staffLinks.usedAt),
        isNull(staffLinks.revokedAt),
        lte(staffLinks.expiresAt, now),
      ),
    );
}

/** From now on the invitation's link opens nothing. */
export async function withdrawInvitation(
  database: Database,
  administrator: Administrator,
  { linkId, now }: { readonly linkId: string; readonly now: Date },
): Promise<void> {
  await database.transaction(async (transaction) => {
    const [withdrawn] = await transaction
      .update(staffLinks)
      .set({ revokedAt: now })
      .where(
        and(
          eq(staffLinks.id, linkId),
          eq(staffLinks.purpose, "invitation"),
          isNull(staffLinks.usedAt),
          isNull(staffLinks.revokedAt),
        ),
      )
      .returning({ email: staffLinks.email, role: staffLinks.role });
    if (withdrawn === undefined) return;
    const event = { kind: "withdrew-invitation", subject: "invitation", subjectId: linkId, before: withdrawn } as const;
    await recordStaffEvent(transaction, administrator, { event, now });
  });
}

type ColleagueRefusal = "unknown-colleague" | "last-administrator" | "yourself";

/** Signs a colleague out everywhere and lets them in no more. What they did keeps their name. */
export async function disableColleague(
  database: Database,
  administrator: Administrator,
  { colleagueId, now }: { readonly colleagueId: string; readonly now: Date },
): Promise<Result<null, ColleagueRefusal>> {
  return changeColleague(database, administrator, {
    colleagueId,
    kind: "disabled-colleague",
    fields: { disabledAt: now },
    now,
  });
}

/**
 * Lets a colleague in again. Their free times can be booked at once; whoever waits for one is offered them when the clock
 * next looks, within five minutes, as bookings stand above this room.
 */
export async function enableColleague(
  database: Database,
  administrator: Administrator,
  { colleagueId, now }: { readonly colleagueId: string; readonly now: Date },
): Promise<Result<null, ColleagueRefusal>> {
  return changeColleague(database, administrator, {
    colleagueId,
    kind: "enabled-colleague",
    fields: { disabledAt: null },
    now,
  });
}

/** Gives a colleague another role. They sign in anew to use it. */
export async function changeRole(
  database: Database,
  administrator: Administrator,
  { colleagueId, role, now }: { readonly colleagueId: string; readonly role: Role; readonly now: Date },
): Promise<Result<null, ColleagueRefusal>> {
  return changeColleague(database, administrator, { colleagueId, kind: "changed-role", fields: { role }, now });
}

type ColleagueChange = {
  readonly colleagueId: string;
  readonly kind: "disabled-colleague" | "enabled-colleague" | "changed-role";
  readonly fields: { readonly role?: Role; readonly disabledAt?: Date | null };
  readonly now: Date;
};

/** All administrators' rows are locked while one of them may go, so that two can't disable each other at once. */
async function changeColleague(
  database: Database,
  administrator: Administrator,
  { colleagueId, kind, fields, now }: ColleagueChange,
): Promise<Result<null, ColleagueRefusal>> {
  if (colleagueId === administrator.id) return refused("yourself");
  return database.transaction(async (transaction) => {
    const administrators = await lockAdministrators(transaction);
    if (!administrators.includes(administrator.id)) return refused("last-administrator");
    const [before] = await transaction
      .select({ role: staffMembers.role, disabledAt: staffMembers.disabledAt })
      .from(staffMembers)
      .where(eq(staffMembers.id, colleagueId))
      .for("update");
    if (before === undefined) return refused("unknown-colleague");
    await transaction.update(staffMembers).set(fields).where(eq(staffMembers.id, colleagueId));
    await endSessionsOf(transaction, colleagueId, { now });
    const event = {
      kind,
      subject: "colleague",
      subjectId: colleagueId,
      before,
      after: { ...before, ...fields },
    } as const;
    await recordStaffEvent(transaction, administrator, { event, now });
    return accepted(null);
  });
}

async function lockAdministrators(database: Database): Promise<readonly string[]> {
  const rows = await database
    .select({ id: staffMembers.id })
    .from(staffMembers)
    .where(and(eq(staffMembers.role, "administrator"), isNull(staffMembers.disabledAt)))
    .orderBy(asc(staffMembers.id))
    .for("update");
  return rows.map(({ id }) => id);
}
