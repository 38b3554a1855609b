import type { CalendarKind, CalendarProblem } from "@/lib/booking/calendar-source";
import { feedRefusalWords } from "@/lib/booking/words";
import { fullStopAfter } from "@/lib/time/full-stop";
import type { Locale } from "@/lib/time/words";

const problems: Readonly<Record<CalendarProblem, string>> = {
  "not-an-address": "The address leads to something that is no web address.",
  "credentials-in-address": "The address holds a name or a password. Put them into their own fields.",
  "private-address":
    "The address leads into a private network. Only calendars on the open internet can be read, so that nobody can look around inside ours.",
  "unknown-host": "There is no server of that name. Check the address.",
  unreachable: "The server can’t be reached.",
  "not-secure": "The server’s connection is not secure: its certificate is wrong, or it leads away from https.",
  "too-slow": "The server did not answer in time.",
  "too-large": "The calendar is larger than 5 MB. Publish a shorter one.",
  "too-many-redirects": "The server sends us on and on, from one address to the next.",
  unreadable: "The server’s answer broke off or can’t be read.",
  ...feedRefusalWords.en,
  "sign-in": "The server wants another name or password.",
  gone: "There is nothing at the address any more.",
  "server-trouble": "The server answers with an error of its own.",
  "no-calendar": "We found no calendar with events there. Give the address of the calendar itself.",
  "secret-changed": "The server’s secret has changed since this calendar was added: remove it and add it again.",
};

const kinds: Readonly<Record<CalendarKind, string>> = {
  ics: "Address that ends in .ics",
  caldav: "CalDAV account",
};

const numbers = new Intl.NumberFormat("en-CA");
const times = (number: number) => (number === 1 ? "1 busy time" : `${numbers.format(number)} busy times`);

/** The page on which colleagues name the calendars whose busy times block calls. */
export const calendarWords = {
  en: {
    pageTitle: "Other calendars – Staff",
    title: "Other calendars",
    lead: "When you are busy elsewhere, nobody can book you. We read when, and nothing else: no titles, no guests, no places.",
    back: "My hours",
    notYet: {
      title: "You take no calls yet",
      cause: "Other calendars matter once visitors can book you.",
      action: "Go to my hours",
    },
    caption: "Your calendars elsewhere",
    none: "No calendar is read yet.",
    everyTenMinutes: "They are read every ten minutes. A time that was just taken elsewhere may be offered until then.",
    columns: { kind: "Read from", read: "Last read", busy: "From now on" },
    states: { working: "Works", failing: "Not readable", waiting: "Not read yet", doubtful: "Readable in part" },
    kinds,
    problems,
    neverRead: "Never",
    failingSince: "Not readable since",
    keepsTimes: "Until it is readable again, the busy times that were read last go on blocking calls.",
    times,
    unreadable: (number: number) =>
      number === 1
        ? "1 event can’t be read and blocks nothing: look at it in that calendar."
        : `${number} events can’t be read and block nothing: look at them in that calendar.`,
    unknownZones: (names: readonly string[]) =>
      `Times in a zone that we don’t know (${names.join(", ")}) are read on your own clock.`,
    clashes: {
      title: (number: number) =>
        number === 1
          ? "You are busy elsewhere while a call is booked"
          : `You are busy elsewhere while ${number} calls are booked`,
      hint: "These calls were booked before it was known. Move or cancel them, or change the other calendar.",
    },
    refresh: "Read now",
    refreshHidden: (name: string) => ` “${name}”`,
    remove: {
      open: "Remove",
      openHidden: (name: string) => ` “${name}”`,
      sure: "Its busy times block nothing any more, and its address and password are deleted.",
      yes: (name: string) => `Remove “${name}”`,
    },
    add: {
      title: "Add a calendar",
      name: "Name",
      nameHint: "For yourself, such as “Work” or “Family”.",
      kind: "What you have",
      kindHints: {
        ics: "Google: “Secret address in iCal format” in the settings of the calendar. Outlook: “Publish a calendar”, then the ICS link.",
        caldav: "iCloud, Fastmail, Nextcloud, Radicale and others, with a password made for this app.",
      },
      address: "Address",
      addressHint: "Treated as a secret: it is stored encrypted, and later only its host is shown.",
      userName: "User name",
      loginHint: "For CalDAV, and for an address that asks for it.",
      password: "Password",
      passwordHint:
        "Needed with a user name. Make one for Waymark alone, if your provider lets you. It is stored encrypted.",
      action: "Test and add it",
    },
    refusals: {
      "added-already": "You have added this calendar already.",
      "too-many": "You have ten calendars. Remove one before you add another.",
      "takes-no-calls": "Begin to take calls first, under My hours.",
    },
    answers: {
      added: "The calendar is readable and added. Its busy times block calls from now on.",
      "added-slow":
        "The calendar is added. Its server is slow: the first reading goes on by itself; look again in a minute.",
      refreshed: "The calendar was read just now.",
      failed: "The calendar could not be read just now. Why is said below.",
      slow: "Its server is slow: the reading goes on by itself; look again in a minute.",
      removed: "The calendar is removed, and its busy times block nothing any more.",
      unknown: "That calendar had been removed before.",
    },
    onHours: {
      title: "Other calendars",
      lead: "Google, Outlook, iCloud and others can tell us when you are busy, so that nobody books you then.",
      count: (number: number) => (number === 1 ? "1 calendar is read." : `${number} calendars are read.`),
      open: "Keep other calendars",
      failing: (name: string) => `“${name}” can’t be read. Times that were busy when it last was go on blocking calls.`,
      look: "Look at what is wrong",
    },
    onToday: (name: string) => `Your calendar “${name}” can’t be read`,
    letter: {
      subject: (name: string) => `Your calendar “${name}” can’t be read`,
      preview: "Busy times may be out of date.",
      failing: (name: string, host: string, since: string) =>
        `We can’t read your calendar “${name}” at ${host} since ${since}${fullStopAfter(since)}`,
      consequence:
        "The busy times that we read last go on blocking calls. What you have entered there since blocks nothing, so somebody could book you twice.",
      look: "Open my calendars",
      reason: "You get this mail, once, because your busy times are read from that calendar.",
    },
  },
} as const satisfies Record<Locale, unknown>;

/** What the page answers to what was just done, by the word in its address. */
export function calendarAnswers(
  locale: Locale,
  done: unknown,
): { readonly words: string; readonly isGood: boolean } | null {
  const answers: Readonly<Record<string, string>> = calendarWords[locale].answers;
  if (typeof done !== "string" || !Object.hasOwn(answers, done)) return null;
  return { words: answers[done] ?? "", isGood: done === "added" || done === "refreshed" || done === "removed" };
}
