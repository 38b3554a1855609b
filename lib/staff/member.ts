export const roles = ["administrator", "consultant"] as const;
export type Role = (typeof roles)[number];

declare const proof: unique symbol;

/**
 * A colleague whose session was checked for this very request. Only `findSignedInStaff` makes one, so a command that
 * takes it can't be called without the check.
 */
export type StaffMember = {
  readonly id: string;
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly timeZone: string;
  readonly [proof]: true;
};

/** A colleague who may also do what roles.ts keeps for administrators. */
export type Administrator = StaffMember & { readonly role: "administrator" };

export function isAdministrator(staff: StaffMember): staff is Administrator {
  return staff.role === "administrator";
}
