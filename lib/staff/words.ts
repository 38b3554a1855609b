import type { Role } from "@/lib/staff/member";
import type { LinkPurpose } from "@/lib/staff/session-length";
import type { Locale } from "@/lib/time/words";

/** Why something about a colleague or a link was not done. */
export type StaffRefusal =
  | "link-spent"
  | "already-staff"
  | "already-invited"
  | "last-administrator"
  | "yourself"
  | "unknown-colleague"
  | "wrong-password";

/** Why somebody was not let in. Whether an address is known is never told. */
export type SignInRefusal = "wrong-credentials" | "too-many-tries";

type StaffWords = {
  readonly refusals: Readonly<Record<StaffRefusal, string>>;
  readonly signInRefusals: Readonly<Record<SignInRefusal, string>>;
  readonly roles: Readonly<Record<Role, string>>;
  readonly rolesExplained: Readonly<Record<Role, string>>;
  readonly links: Readonly<Record<LinkPurpose, string>>;
};

export const staffWords: Readonly<Record<Locale, StaffWords>> = {
  en: {
    refusals: {
      "link-spent": "This link was used before, has expired or was withdrawn. Ask for a new one.",
      "already-staff": "Somebody with this address is a colleague already",
      "already-invited": "An invitation to this address is still open. Withdraw it to send another",
      "last-administrator": "This is the only administrator. Make somebody else an administrator first",
      yourself: "You can't do this to your own account. Ask another administrator",
      "unknown-colleague": "This colleague does not exist",
      "wrong-password": "This is not your present password",
    },
    signInRefusals: {
      "wrong-credentials": "The email address or the password is wrong",
      "too-many-tries": "That was tried too often. Wait some minutes, or use “I can't sign in”.",
    },
    roles: { administrator: "Administrator", consultant: "Consultant" },
    rolesExplained: {
      administrator: "Does all that a consultant does, and manages colleagues",
      consultant: "Works leads, bookings and their own hours",
    },
    links: {
      "first-administrator": "First administrator",
      invitation: "Invitation",
      "new-password": "New password",
    },
  },
};
