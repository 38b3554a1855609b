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

/** What the mails to colleagues say. */
export const staffMailWords = {
  en: {
    invitationSubject: (company: string) => `Join ${company} as a colleague`,
    invitationPreview: (by: string) => `${by} invites you to the staff desk.`,
    invitationReason: "You get this mail because a colleague entered your address.",
    invitation: (by: string, company: string, role: string) =>
      `${by} invites you to the staff desk of ${company}, as ${role.toLowerCase()}. Choose your name and a password to begin.`,
    invitationLink: "Accept the invitation",
    validUntil: (until: string) => `The link works once, until ${until}.`,
    newPasswordSubject: (company: string) => `Choose a new password for ${company}`,
    newPasswordPreview: "A link to choose a new password.",
    accountReason: (company: string) => `You get this mail because you have a staff account at ${company}.`,
    newPassword: "Somebody asked for a new password for your staff account. If it was you, choose one here.",
    newPasswordLink: "Choose a new password",
    notYou: "If it was not you, do nothing: your password stays as it is.",
    passwordChangedSubject: (company: string) => `Your password at ${company} was changed`,
    passwordChangedPreview: "The password of your staff account is a new one.",
    passwordChanged: (at: string) =>
      `The password of your staff account was changed on ${at}. You were signed out everywhere else.`,
    passwordChangedNotYou: "If it was not you, ask for a new password now and tell an administrator.",
    passwordChangedLink: "Ask for a new password",
  },
} as const satisfies Record<Locale, Readonly<Record<string, unknown>>>;
