import type { FeedRefusal } from "@/lib/booking/busy-times";
import type { OutsideRefusal } from "@/lib/http/outside/through";

/** Where busy times are read: a file in the iCalendar format, or an account on a CalDAV server (RFC 4791). */
export type CalendarKind = "ics" | "caldav";

export type Login = { readonly userName: string; readonly password: string };

/** All that is needed to read a calendar elsewhere. The whole of it is a secret of its owner. */
export type CalendarSource = {
  readonly kind: CalendarKind;
  readonly address: string;
  readonly login: Login | null;
};

/** Why a calendar elsewhere could not be read. */
export type CalendarProblem =
  | OutsideRefusal
  | FeedRefusal
  /** The other side wants another name or password. */
  | "sign-in"
  /** There is nothing at the address (any more). */
  | "gone"
  /** The other side answers with an error of its own. */
  | "server-trouble"
  /** The account has no calendar with events. */
  | "no-calendar"
  /** The secret with which it was sealed is no longer the server's. */
  | "secret-changed";

/** What an answer's status says about a calendar; null when it was found. */
export function problemOfStatus(status: number): CalendarProblem | null {
  if (status >= 200 && status < 300) return null;
  if (status === 401 || status === 403 || status === 407) return "sign-in";
  return status === 404 || status === 410 ? "gone" : "server-trouble";
}

/** The value of the header by which a name and a password are sent (RFC 7617). */
export function basicAuthorization({ userName, password }: Login): string {
  return `Basic ${Buffer.from(`${userName}:${password}`, "utf8").toString("base64")}`;
}
