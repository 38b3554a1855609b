import { answerFor, type MailedAnswer } from "@/lib/mail/words";
import type { Role } from "@/lib/staff/member";
import { linkLengthMs, type LinkPurpose } from "@/lib/staff/session-length";
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
  readonly passwordField: { readonly showPassword: string; readonly hidePassword: string };
  readonly timeZoneField: { readonly label: string; readonly hint: string };
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
    passwordField: { showPassword: "Show password", hidePassword: "Hide password" },
    timeZoneField: { label: "Time zone", hint: "Dates and times in the desk are shown in this zone." },
  },
};

/** The pages that lead into the desk. */
export const doorWords = {
  en: {
    signIn: {
      pageTitle: "Sign in – Staff",
      title: "Sign in to the staff desk",
      email: "Email address",
      password: "Password",
      button: "Sign in",
      forgotten: "I can't sign in",
      tooOften: "That was tried too often",
    },
    welcome: {
      pageTitle: "Welcome – Staff",
      title: (company: string) => `Join the staff desk of ${company}`,
      lead: "Tell colleagues your name and choose a password. The link that brought you here works once.",
      leadFirst:
        "You will be the first administrator: you can invite colleagues afterwards. The link that brought you here works once.",
      email: "Email address",
      emailHint: "You sign in with it.",
      emailBound: "The invitation belongs to this address. You sign in with it.",
      name: "Your name",
      nameHint: "Colleagues and visitors who book a call see it.",
      password: "Password",
      passwordHint: "At least 12 characters. Several unrelated words make a good one.",
      button: "Join",
    },
    forgotten: {
      pageTitle: "I can't sign in – Staff",
      title: "Choose a new password",
      lead: "We send a link to your address if it belongs to a colleague. It works once, for an hour.",
      email: "Email address",
      button: "Send me a link",
      back: "Back to sign in",
    },
    newPassword: {
      pageTitle: "New password – Staff",
      title: "Choose a new password",
      lead: "You will be signed out everywhere. Then sign in with the new password.",
      password: "New password",
      passwordHint: "At least 12 characters. Several unrelated words make a good one.",
      button: "Save the new password",
    },
    spentLink: { title: "This link opens nothing any more", action: "Go to sign in" },
    answers: {
      "signed-out": "You are signed out.",
      "new-password": "Your new password is saved. Sign in with it.",
      welcome: "You are a colleague now. Sign in with your address and password.",
      asked:
        "If this address belongs to a colleague, a link is on its way. It can take a few minutes; look into the spam folder too.",
      askedWithoutMail:
        "Email isn’t set up on this site, so no link will reach you. If this address belongs to a colleague, an administrator finds the link under Mail and can give it to you.",
    },
  },
} as const satisfies Record<Locale, unknown>;

/** What a page answers to what was just done, by the word in its address; undefined for a word that isn't ours. */
export function doorAnswers(locale: Locale, done: unknown, isMailSent: boolean): string | undefined {
  const { asked, askedWithoutMail, ...others } = doorWords[locale].answers;
  const answers: Readonly<Record<string, string>> = { ...others, asked: isMailSent ? asked : askedWithoutMail };
  return typeof done === "string" && Object.hasOwn(answers, done) ? answers[done] : undefined;
}

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

/** The frame of the desk, and its pages about colleagues and oneself. */
export const deskWords = {
  en: {
    sessionEnd: {
      soon: "You will be signed out in five minutes",
      idle: "Nothing has been asked of the desk for a while. What you typed stays on this page.",
      latest: "A sign-in lasts twelve hours, and these are nearly over. Save what you typed now; then sign in again.",
      stay: "Stay signed in",
      close: "Close",
      stayed: "You stay signed in.",
      over: "You are signed out",
      overHint:
        "What you typed is still on this page. Sign in in another tab, come back here, and go on where you were.",
      signIn: "Sign in in another tab",
      failed: "That did not reach us. Try again.",
    },
    frame: {
      links: [
        { href: "/staff", label: "Today" },
        { href: "/staff/leads", label: "Leads" },
        { href: "/staff/leads/board", label: "Board" },
        { href: "/staff/bookings", label: "Calls" },
        { href: "/staff/insight", label: "Insight" },
        { href: "/staff/hours", label: "My hours" },
        { href: "/staff/mail", label: "Mail" },
        { href: "/staff/reports", label: "Reports" },
        { href: "/staff/voices", label: "Voices" },
        { href: "/staff/account", label: "My account" },
      ],
      administratorLinks: [
        { href: "/staff/colleagues", label: "Colleagues" },
        { href: "/staff/connections", label: "Connections" },
      ],
      signOut: "Sign out",
      find: "Find",
      palette: {
        title: "Find a page or a lead",
        input: "Pages, names, addresses, companies",
        pages: "Pages",
        leads: "Leads",
        actions: "Actions",
        search: "Search all leads for “{words}”",
        none: "Nothing fits these letters.",
        close: "Close",
      },
      footerLinks: [
        { href: "/", label: "The site as visitors see it" },
        { href: "/staff/leads/held", label: "Held requests" },
        { href: "/staff/insight/questions", label: "Where visitors stop" },
        { href: "/staff/design", label: "Design system" },
      ],
    },
    colleagues: {
      pageTitle: "Colleagues – Staff",
      title: "Colleagues",
      caption: "Everybody who is or was staff",
      columns: {
        name: "Name",
        email: "Email address",
        role: "Role",
        since: "Since",
        state: "State",
        actions: "Actions",
      },
      active: "Active",
      disabled: "Disabled",
      you: "You",
      disable: (name: string) => `Disable ${name}`,
      enable: (name: string) => `Enable ${name}`,
      makeRole: (name: string, role: string) => `Make ${name} ${role.toLowerCase()}`,
      sendLink: (name: string) => `Send ${name} a link to a new password`,
      invitations: "Open invitations",
      invitationsCaption: "Invitations that nobody has used yet",
      invited: { email: "Email address", role: "Role", until: "Valid until", actions: "Actions" },
      noInvitations: "No invitation is open.",
      withdraw: (email: string) => `Withdraw the invitation to ${email}`,
      invite: "Invite a colleague",
      email: "Email address",
      emailHint: `We send a link to it that works once, for ${linkLengthMs.invitation / 86_400_000} days.`,
      role: "Role",
      send: "Send invitation",
    },
    account: {
      pageTitle: "My account – Staff",
      title: "My account",
      notifications: "How I am told of new leads and calls",
      you: "Name and time zone",
      name: "Name",
      nameHint: "Colleagues and visitors who book a call see it.",
      email: "Email address",
      save: "Save",
      password: "Change the password",
      present: "Present password",
      fresh: "New password",
      freshHint: "At least 12 characters. You will be signed out everywhere else.",
      change: "Change the password",
    },
    answers: {
      invited: { done: "The invitation is made.", mailed: "It is on its way." },
      withdrawn: "The invitation is withdrawn.",
      disabled: "The colleague is signed out and can't sign in any more.",
      enabled: "The colleague can sign in again.",
      role: "The role is changed. The colleague signs in anew.",
      "link-sent": { done: "A link to a new password is made.", mailed: "It is on its way." },
      saved: "Your name and time zone are saved.",
      password: "Your password is changed. You are signed out everywhere else.",
    },
  },
} as const satisfies Record<Locale, unknown>;

/** What a page of the desk answers to what was just done, by the word in its address. */
export function deskAnswers(locale: Locale, done: unknown, isMailSent: boolean): string | undefined {
  const answers: Readonly<Record<string, MailedAnswer>> = deskWords[locale].answers;
  const answer = typeof done === "string" && Object.hasOwn(answers, done) ? answers[done] : undefined;
  return answer && answerFor(answer, isMailSent, locale);
}
