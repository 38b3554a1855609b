import type { Role } from "@/lib/staff/member";

/** Everything that signed-in people can do, as far as roles differ or might differ one day. */
export type Duty =
  | "work-leads"
  | "read-mail"
  | "read-staff-mail"
  | "resend-mail"
  | "retry-jobs"
  | "read-reports"
  | "read-insight"
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
  "retry-jobs": everybody,
  "read-reports": everybody,
  "read-insight": everybody,
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

/** What a door asks of whoever comes: a duty; nothing, before sign-in; or a token of a program. */
export type Door = Duty | "open" | "program-token";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * Every page, form and file below /staff and /api, and what it asks. A test finds each file below app here, and another
 * walks through all of these doors as nobody, as a consultant and as an administrator.
 */
export const doors: Readonly<Record<string, Readonly<Partial<Record<Method, Door>>>>> = {
  "/api/auth/[...nextauth]": { GET: "open", POST: "open" },
  "/api/health/live": { GET: "open" },
  "/api/health/ready": { GET: "open" },
  "/api/v1/[...path]": {
    DELETE: "program-token",
    GET: "program-token",
    PATCH: "program-token",
    POST: "program-token",
    PUT: "program-token",
  },
  "/staff": { GET: "work-leads" },
  "/staff/account": { GET: "keep-own-account" },
  "/staff/account/details": { POST: "keep-own-account" },
  "/staff/account/mails": { POST: "keep-own-account" },
  "/staff/account/mentions": { POST: "keep-own-account" },
  "/staff/account/notifications": { GET: "keep-own-account" },
  "/staff/account/password": { POST: "keep-own-account" },
  "/staff/account/webhook": { POST: "keep-own-account" },
  "/staff/bookings": { GET: "work-leads" },
  "/staff/bookings/[call]": { GET: "work-leads" },
  "/staff/bookings/[call]/move": { GET: "work-leads" },
  "/staff/bookings/book": { POST: "work-leads" },
  "/staff/bookings/book/times": { POST: "work-leads" },
  "/staff/bookings/cancel": { POST: "work-leads" },
  "/staff/bookings/move": { POST: "work-leads" },
  "/staff/bookings/move/times": { POST: "work-leads" },
  "/staff/bookings/move-anywhere": { POST: "work-leads" },
  "/staff/bookings/place": { POST: "work-leads" },
  "/staff/bookings/new": { GET: "work-leads" },
  "/staff/colleagues": { GET: "manage-colleagues" },
  "/staff/colleagues/disable": { POST: "manage-colleagues" },
  "/staff/colleagues/enable": { POST: "manage-colleagues" },
  "/staff/colleagues/invite": { POST: "manage-colleagues" },
  "/staff/colleagues/link": { POST: "manage-colleagues" },
  "/staff/colleagues/role": { POST: "manage-colleagues" },
  "/staff/colleagues/withdraw": { POST: "manage-colleagues" },
  "/staff/connections": { GET: "manage-connections" },
  "/staff/connections/api": { GET: "manage-connections" },
  "/staff/connections/revoke": { POST: "manage-connections" },
  "/staff/connections/token": { POST: "manage-connections" },
  "/staff/connections/webhook": { POST: "manage-connections" },
  "/staff/connections/webhooks": { GET: "manage-connections" },
  "/staff/connections/webhooks/[webhook]": { GET: "keep-own-account" },
  "/staff/connections/webhooks/pause": { POST: "keep-own-account" },
  "/staff/connections/webhooks/remove": { POST: "keep-own-account" },
  "/staff/connections/webhooks/replay": { POST: "keep-own-account" },
  "/staff/connections/webhooks/resume": { POST: "keep-own-account" },
  "/staff/connections/webhooks/test": { POST: "keep-own-account" },
  "/staff/design": { GET: "work-leads" },
  "/staff/forgotten": { GET: "open" },
  "/staff/forgotten/ask": { POST: "open" },
  "/staff/hours": { GET: "keep-own-hours" },
  "/staff/hours/away": { POST: "keep-own-hours" },
  "/staff/hours/back": { POST: "keep-own-hours" },
  "/staff/hours/calendars": { GET: "keep-own-hours" },
  "/staff/hours/calendars/add": { POST: "keep-own-hours" },
  "/staff/hours/calendars/refresh": { POST: "keep-own-hours" },
  "/staff/hours/calendars/remove": { POST: "keep-own-hours" },
  "/staff/hours/day": { POST: "keep-own-hours" },
  "/staff/hours/day-back": { POST: "keep-own-hours" },
  "/staff/hours/feed": { POST: "keep-own-hours" },
  "/staff/hours/feed-stop": { POST: "keep-own-hours" },
  "/staff/hours/holiday": { POST: "keep-own-hours" },
  "/staff/hours/place": { POST: "keep-own-hours" },
  "/staff/hours/region": { POST: "keep-own-hours" },
  "/staff/hours/rules": { POST: "keep-own-hours" },
  "/staff/hours/start": { POST: "keep-own-hours" },
  "/staff/hours/weekly": { POST: "keep-own-hours" },
  "/staff/insight": { GET: "read-insight" },
  "/staff/insight/export": { GET: "read-insight" },
  "/staff/insight/questions": { GET: "read-insight" },
  "/staff/jobs": { GET: "retry-jobs" },
  "/staff/jobs/retry": { POST: "retry-jobs" },
  "/staff/leads": { GET: "work-leads" },
  "/staff/leads/[lead]": { GET: "work-leads" },
  "/staff/leads/[lead]/assessments": { GET: "work-leads" },
  "/staff/leads/[lead]/brief": { GET: "work-leads" },
  "/staff/leads/[lead]/mail": { GET: "work-leads" },
  "/staff/leads/[lead]/merge": { GET: "work-leads" },
  "/staff/leads/[lead]/timeline": { GET: "work-leads" },
  "/staff/leads/assign": { POST: "work-leads" },
  "/staff/leads/attendance": { POST: "work-leads" },
  "/staff/leads/board": { GET: "work-leads" },
  "/staff/leads/bulk": { GET: "work-leads" },
  "/staff/leads/bulk/apply": { POST: "work-leads" },
  "/staff/leads/counts": { GET: "work-leads" },
  "/staff/leads/details": { POST: "work-leads" },
  "/staff/leads/export": { GET: "work-leads" },
  "/staff/leads/held": { GET: "work-leads" },
  "/staff/leads/held/[request]": { GET: "work-leads" },
  "/staff/leads/held/discard": { POST: "work-leads" },
  "/staff/leads/held/release": { POST: "work-leads" },
  "/staff/leads/import": { GET: "work-leads" },
  "/staff/leads/import/[import]": { GET: "work-leads" },
  "/staff/leads/import/[import]/problems": { GET: "work-leads" },
  "/staff/leads/import/discard": { POST: "work-leads" },
  "/staff/leads/import/match": { POST: "work-leads" },
  "/staff/leads/import/take": { POST: "work-leads" },
  "/staff/leads/import/undo": { POST: "work-leads" },
  "/staff/leads/import/upload": { POST: "work-leads" },
  "/staff/leads/letter": { POST: "work-leads" },
  "/staff/leads/mention-read": { POST: "work-leads" },
  "/staff/leads/merge": { POST: "work-leads" },
  "/staff/leads/move": { POST: "work-leads" },
  "/staff/leads/no-mail": { POST: "work-leads" },
  "/staff/leads/not-duplicate": { POST: "work-leads" },
  "/staff/leads/note": { POST: "work-leads" },
  "/staff/leads/note-edit": { POST: "work-leads" },
  "/staff/leads/note-remove": { POST: "work-leads" },
  "/staff/leads/note-restore": { POST: "work-leads" },
  "/staff/leads/part": { POST: "work-leads" },
  "/staff/leads/settings": { POST: "work-leads" },
  "/staff/leads/replan": { POST: "work-leads" },
  "/staff/leads/tag": { POST: "work-leads" },
  "/staff/leads/take-back": { POST: "work-leads" },
  "/staff/leads/task": { POST: "work-leads" },
  "/staff/leads/tick": { POST: "work-leads" },
  "/staff/leads/undo": { POST: "work-leads" },
  "/staff/leads/untag": { POST: "work-leads" },
  "/staff/leads/views/change": { POST: "work-leads" },
  "/staff/leads/views/first": { POST: "work-leads" },
  "/staff/leads/views/forget": { POST: "work-leads" },
  "/staff/leads/views/save": { POST: "work-leads" },
  "/staff/leads/find": { GET: "work-leads" },
  "/staff/live": { GET: "work-leads" },
  "/staff/mail": { GET: "read-mail" },
  "/staff/mail/[mail]": { GET: "read-mail" },
  "/staff/mail/resend": { POST: "resend-mail" },
  "/staff/new-password": { POST: "open" },
  "/staff/new-password/[token]": { GET: "open" },
  "/staff/new-password/missing": { GET: "open" },
  "/staff/reports": { GET: "read-reports" },
  "/staff/reports/reopen": { POST: "read-reports" },
  "/staff/reports/resolve": { POST: "read-reports" },
  "/staff/session/stay": { POST: "work-leads" },
  "/staff/sign-in": { GET: "open" },
  "/staff/sign-in/enter": { POST: "open" },
  "/staff/sign-out": { POST: "open" },
  "/staff/templates": { GET: "work-leads" },
  "/staff/templates/[template]": { GET: "work-leads" },
  "/staff/templates/remove": { POST: "work-leads" },
  "/staff/templates/restore": { POST: "work-leads" },
  "/staff/templates/save": { POST: "work-leads" },
  "/staff/voices": { GET: "publish-voices" },
  "/staff/voices/ask": { POST: "publish-voices" },
  "/staff/voices/decline": { POST: "publish-voices" },
  "/staff/voices/publish": { POST: "publish-voices" },
  "/staff/welcome": { POST: "open" },
  "/staff/welcome/[token]": { GET: "open" },
  "/staff/welcome/missing": { GET: "open" },
};
