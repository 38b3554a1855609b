import type { Role } from "@/lib/staff/member";

/** Everything that signed-in people can do, as far as roles differ or might differ one day. */
export type Duty =
  | "work-leads"
  | "read-mail"
  | "read-staff-mail"
  | "resend-mail"
  | "read-reports"
  | "publish-voices"
  | "keep-own-hours"
  | "keep-own-account"
  | "manage-connections"
  | "manage-colleagues";

const everybody: readonly Role[] = ["administrator", "consultant"];
const administrators: readonly Role[] = ["administrator"];

/** The one table of who may do what. Commands demand the same by their types: `StaffMember` or `Administrator`. */
const rolesWith: Readonly<Record<Duty, readonly Role[]>> = {
  "work-leads": everybody,
  "read-mail": everybody,
  /** Invitations and new-password links: whoever reads them could become somebody else. */
  "read-staff-mail": administrators,
  "resend-mail": everybody,
  "read-reports": everybody,
  "publish-voices": everybody,
  "keep-own-hours": everybody,
  "keep-own-account": everybody,
  /** Tokens and webhooks carry data out of the house. */
  "manage-connections": administrators,
  "manage-colleagues": administrators,
};

export function mayDo(role: Role, duty: Duty): boolean {
  return rolesWith[duty].includes(role);
}
