/** A form to be sent so that it is refused: where it stands, and what is typed into it first. */
export type RefusedForm = {
  /** The page, by its name on the list of pages. */
  readonly page: string;
  /** Where the form goes, or the beginning of it. */
  readonly action: string;
  /** What is typed, by the names of the fields; it must stand there again afterwards. */
  readonly typed?: Readonly<Record<string, string>>;
  /** Fields whose answer is taken away: radios, boxes, and texts that were filled in for somebody. */
  readonly emptied?: readonly string[];
};

const noAddress = "nobody at nowhere";
const long = (length: number) => "x".repeat(length);

/** One form at least of every public page that has an error summary. */
export const publicForms: readonly RefusedForm[] = [
  { page: "book", action: "/book/hold", emptied: ["start"] },
  {
    page: "book-details",
    action: "/book/details/send",
    typed: { name: "Noor Haddad", email: noAddress, note: "Why?" },
  },
  { page: "book-waiting", action: "/book/waiting/join", typed: { email: noAddress } },
  { page: "assessment-check", action: "/assessment/result", emptied: ["t"] },
  { page: "assessment-question", action: "/assessment/" },
  { page: "result-mail", action: "/result/report", typed: { email: noAddress, name: "Noor Haddad" } },
  { page: "feedback", action: "/feedback/send", typed: { words: "" } },
  { page: "call", action: "/booking/cancel", typed: { reason: long(501) } },
  { page: "call-move", action: "/booking/move", emptied: ["start"] },
  { page: "staff-sign-in", action: "/staff/sign-in/enter", typed: { email: "nobody@example.com" } },
  { page: "staff-forgotten", action: "/staff/forgotten/ask", typed: { email: noAddress } },
  { page: "staff-welcome", action: "/staff/welcome", typed: { name: long(200) } },
  { page: "staff-new-password", action: "/staff/new-password" },
];

/** One form at least of every page of the desk that has an error summary. */
export const deskForms: readonly RefusedForm[] = [
  { page: "desk-colleagues", action: "/staff/colleagues/invite", typed: { email: noAddress } },
  { page: "desk-hours", action: "/staff/hours/rules", typed: { durationMinutes: "nine", meetingUrl: "room 9" } },
  { page: "desk-hours", action: "/staff/hours/weekly", typed: { "opens-1-1": "10:00", "closes-1-1": "" } },
  { page: "desk-hours", action: "/staff/hours/away", typed: { awayReason: "A rest" } },
  { page: "desk-hours", action: "/staff/hours/day", typed: { dayReason: "A rest" } },
  { page: "desk-calendars", action: "/staff/hours/calendars/add", typed: { address: "nowhere" } },
  { page: "desk-account", action: "/staff/account/details", typed: { name: "" } },
  { page: "desk-account", action: "/staff/account/password" },
  { page: "desk-notifications", action: "/staff/account/webhook", typed: { name: "Chat", address: "nowhere" } },
  { page: "desk-connections", action: "/staff/connections/token", typed: { name: long(61) } },
  { page: "desk-webhooks", action: "/staff/connections/webhook", typed: { name: "Chat", address: "nowhere" } },
  { page: "desk-template-new", action: "/staff/templates/save", typed: { name: "", subject: "Hello {{nobody}}" } },
  { page: "desk-leads-import", action: "/staff/leads/import/upload" },
  { page: "desk-leads", action: "/staff/leads/views/save", typed: { name: "" } },
  { page: "desk-lead", action: "/staff/leads/note" },
  { page: "desk-lead", action: "/staff/leads/task", typed: { title: "" } },
  { page: "desk-lead", action: "/staff/leads/tag", typed: { tag: long(200) } },
  { page: "desk-lead-mail", action: "/staff/leads/letter", typed: { subject: "", body: "Hello {{nobody}}" } },
  { page: "desk-call", action: "/staff/bookings/cancel", typed: { reason: long(501) } },
  { page: "desk-call-move", action: "/staff/bookings/move", emptied: ["start"] },
  { page: "desk-call-move", action: "/staff/bookings/move-anywhere", typed: { anyReason: "", on: "2027-03-01" } },
  { page: "desk-call-new", action: "/staff/bookings/book", typed: { name: "", email: noAddress }, emptied: ["start"] },
];
