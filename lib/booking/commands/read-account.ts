import { createAccount, fetchCalendarObjects, fetchCalendars, propfind, type DAVCalendar } from "tsdav";
import type { FeedQuestion } from "@/lib/booking/busy-times";
import {
  basicAuthorization,
  problemOfStatus,
  type CalendarProblem,
  type CalendarSource,
} from "@/lib/booking/calendar-source";
import type { FetchOutside } from "@/lib/http/outside/through";
import { accepted, refused, type Result } from "@/lib/result";

/** More than these no honest account needs; they bound what one can make us do. */
const requestsMax = 100;
const calendarsMax = 20;
const charactersMax = 10_000_000;

/**
 * The events of a CalDAV account between two instants, as the text of iCalendar files. An address that is one calendar's
 * own gives only that one; any other address of the server gives all of the account's that hold events, without those
 * whose owner says that they don't make anybody busy (RFC 6638 §9.1).
 */
export async function readAccount(
  source: CalendarSource,
  question: FeedQuestion,
  fetchOutside: FetchOutside,
): Promise<Result<string, CalendarProblem>> {
  const wire = wireTo(source, fetchOutside);
  try {
    const calendars = await calendarsOf(source, wire);
    if (calendars.length === 0) return refused("no-calendar");
    return accepted(await eventsOf(calendars.slice(0, calendarsMax), question, wire));
  } catch (error) {
    if (error instanceof TooMuch) return refused("too-much");
    // What tsdav throws has words but no kind; why it failed is what its last request heard.
    return refused(wire.problem() ?? "no-calendar");
  }
}

class TooMuch extends Error {}

type DavWire = {
  readonly fetch: typeof globalThis.fetch;
  /** Why the last request failed; null when it did not. */
  readonly problem: () => CalendarProblem | null;
};

/** Our guarded fetch, as tsdav wants it. */
function wireTo(source: CalendarSource, fetchOutside: FetchOutside): DavWire {
  let problem: CalendarProblem | null = null;
  let requests = 0;
  const fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    requests += 1;
    if (requests > requestsMax) throw new TooMuch();
    const address = input instanceof Request ? input.url : String(input);
    const answer = await fetchOutside(address, {
      method: init.method ?? "GET",
      headers: { ...Object.fromEntries(new Headers(init.headers)), ...authorizationFor(address, source) },
      body: typeof init.body === "string" ? init.body : null,
      redirect: init.redirect === "manual" ? "manual" : "follow",
    });
    problem = answer.ok ? problemOfStatus(answer.value.status) : answer.reason;
    if (!answer.ok) throw new Error(answer.reason);
    return answer.value;
  };
  return { fetch, problem: () => problem };
}

/** The password goes to the server it was given for; addresses in its answers may lead elsewhere, and get none. */
function authorizationFor(address: string, { login, address: home }: CalendarSource): Readonly<Record<string, string>> {
  if (login === null || !URL.canParse(address) || !isOfSameServer(new URL(address), new URL(home))) return {};
  return { authorization: basicAuthorization(login) };
}

/** iCloud answers at caldav.icloud.com and keeps each account at a host of its own below the same name. */
function isOfSameServer(url: URL, home: URL): boolean {
  const isCloud = ({ hostname, protocol }: URL) => hostname.endsWith(".icloud.com") && protocol === "https:";
  return url.origin === home.origin || (isCloud(url) && isCloud(home));
}

const wanted = {
  "d:displayname": {},
  "d:resourcetype": {},
  "c:supported-calendar-component-set": {},
  "c:schedule-calendar-transp": {},
};

async function calendarsOf({ address }: CalendarSource, wire: DavWire): Promise<readonly DAVCalendar[]> {
  const { fetch } = wire;
  const account = await discovered(address, wire);
  if (account === null) return calendarAt(address, wire);
  const projectedProps = { scheduleCalendarTransp: true };
  const calendars = await fetchCalendars({ account, props: wanted, projectedProps, fetch });
  const itself = calendars.filter(({ url }) => samePlace(url, address));
  // Below the account's home there are only its calendars: one that is not among them was mistyped, or deleted.
  if (itself.length > 0 || isBelow(address, account.homeUrl ?? address)) return itself;
  return calendars.filter((calendar) => holdsEvents(calendar) && !isTransparent(calendar));
}

async function discovered(address: string, wire: DavWire) {
  try {
    return await createAccount({ account: { serverUrl: address, accountType: "caldav" }, fetch: wire.fetch });
  } catch (error) {
    const problem = wire.problem();
    if (error instanceof TooMuch || (problem !== null && problem !== "gone")) throw error;
    return null;
  }
}

/** A server without discovery may still have a calendar at the address itself. */
async function calendarAt(url: string, { fetch }: DavWire): Promise<readonly DAVCalendar[]> {
  const [found] = await propfind({ url, props: { "d:resourcetype": {} }, depth: "0", fetch });
  const type: unknown = found?.props?.["resourcetype"];
  return typeof type === "object" && type !== null && "calendar" in type ? [{ url }] : [];
}

function samePlace(one: string, other: string): boolean {
  const plain = (address: string) => decodeURIComponent(new URL(address).href.replace(/\/+$/, ""));
  return plain(one) === plain(other);
}

function isBelow(address: string, home: string): boolean {
  const [one, other] = [new URL(address), new URL(home)];
  return one.origin === other.origin && !samePlace(address, home) && one.pathname.startsWith(other.pathname);
}

function holdsEvents({ components }: DAVCalendar): boolean {
  return components === undefined || components.length === 0 || components.includes("VEVENT");
}

function isTransparent({ projectedProps }: DAVCalendar): boolean {
  const value: unknown = projectedProps?.["scheduleCalendarTransp"];
  return typeof value === "object" && value !== null && "transparent" in value;
}

async function eventsOf(calendars: readonly DAVCalendar[], question: FeedQuestion, wire: DavWire): Promise<string> {
  const texts: string[] = [];
  let characters = 0;
  const timeRange = { start: question.from.toISOString(), end: question.until.toISOString() };
  for (const calendar of calendars) {
    const isObject = (url: string) => !samePlace(url, calendar.url);
    const objects = await fetchCalendarObjects({
      calendar,
      timeRange,
      urlFilter: isObject,
      useMultiGet: false,
      fetch: wire.fetch,
    });
    for (const { data } of objects) {
      const text: unknown = data;
      if (typeof text !== "string") throw new Error("an event came without its text");
      characters += text.length;
      if (characters > charactersMax) throw new TooMuch();
      texts.push(text);
    }
  }
  return texts.length === 0 ? emptyCalendar : texts.join("\r\n");
}

/** What an account without events says. */
const emptyCalendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n";
