import type { Database } from "@/db/client";
import { becomeStaff, giveLink } from "@/lib/staff/commands";
import { markSampleColleague } from "@/lib/staff/commands/sample-colleagues";
import { startSession } from "@/lib/staff/commands/sessions";
import type { Role, StaffMember } from "@/lib/staff/member";
import { findSignedInStaff } from "@/lib/staff/queries";

/** A colleague who has joined and signed in, through the same doors as everybody: for tests and sample data. */
export async function newColleague(
  database: Database,
  person: {
    readonly email: string;
    readonly name: string;
    readonly role: Role;
    readonly password?: string;
    readonly isSample?: boolean;
  },
  now: Date,
): Promise<StaffMember> {
  const { email, name, role, password = "only for a rehearsal", isSample = false } = person;
  const { token } = await giveLink(database, { purpose: "invitation", email, role, by: null }, now);
  const joined = await becomeStaff(database, { token, email, name, password, timeZone: "America/Toronto" }, now);
  if (!joined.ok) throw new Error(`${name} could not join: ${joined.reason}`);
  if (isSample) await markSampleColleague(database, joined.value.id);
  const signedIn = await findSignedInStaff(database, await startSession(database, joined.value.id, now), now);
  if (signedIn === null) throw new Error(`${name} could not sign in`);
  return signedIn.staff;
}
