import type { Specialism } from "@/lib/booking/assignment";
import type { Weekday } from "@/lib/time/local-date";
import { fullStopAfter } from "@/lib/time/full-stop";
import type { Locale } from "@/lib/time/words";

const weekdays: Readonly<Record<Weekday, string>> = {
  1: "Monday",
  2: "Tuesday",
  3: "Wednesday",
  4: "Thursday",
  5: "Friday",
  6: "Saturday",
  7: "Sunday",
};

const specialisms: Readonly<Record<Specialism, string>> = {
  django: "Django",
  node: "Node.js",
};

/** The page on which colleagues keep their hours. */
export const hoursWords = {
  en: {
    pageTitle: "My hours – Staff",
    title: "My hours",
    lead: (place: string) =>
      `When visitors can book you. All times here are on your clock: ${place}${fullStopAfter(place)}`,
    changeZone: "Change the zone in your account",
    start: {
      title: "You take no calls yet",
      cause: "Begin with Monday to Friday from 9 to 5 on your clock. You can change everything afterwards.",
      action: "Take calls",
    },
    noRoom: {
      title: "Visitors can’t book you yet",
      cause:
        "Your calls have no video room. Enter the link to one under “Rules”: one that opens for visitors without an account.",
      action: "Enter the link",
      othersTitle: "Some teammates can’t be booked",
      others: (names: readonly string[]) =>
        `They accept bookings, but have entered no video link: ${new Intl.ListFormat("en-CA").format(names)}${fullStopAfter(names.at(-1) ?? "")} They can do so under My hours.`,
    },
    elsewhere: {
      lead: (calls: number) =>
        calls === 1 ? "1 call ahead has another video link:" : `${calls} calls ahead have another video link:`,
      change: (calls: number) => (calls === 1 ? "Give it your present link" : "Give them your present link"),
    },
    paused: "You take no calls at the moment: your times are offered to nobody.",
    outside: "These calls are booked and lie outside your hours. They stay until you move or cancel them:",
    weekdays,
    specialisms,
    weekly: {
      title: "Weekly hours",
      caption: "Weekly hours, up to three stretches a day",
      hint: "Leave a stretch empty if you don’t work then. Hours that end before they begin run over midnight.",
      day: "Day",
      stretches: ["First stretch", "Second stretch", "Third stretch"],
      from: (day: string, stretch: string) => `${day}, ${stretch.toLowerCase()}, from`,
      until: (day: string, stretch: string) => `${day}, ${stretch.toLowerCase()}, until`,
      to: "to",
      save: "Save the weekly hours",
    },
    days: {
      title: "Other hours on a day",
      caption: "Days with hours of their own",
      day: "Day",
      hours: "Hours",
      reason: "Reason",
      actions: "Actions",
      closed: "Closed",
      none: "Every day has its weekly hours.",
      remove: (day: string) => `Give ${day} its weekly hours back`,
      add: "Give a day other hours",
      on: "Day",
      first: "First stretch",
      second: "Second stretch",
      from: "from",
      until: "until",
      emptyHint: "Leave both stretches empty to close the day.",
      save: "Save this day",
    },
    away: {
      title: "Time away",
      caption: "Days without calls",
      from: "First day",
      until: "Last day",
      reason: "Reason",
      actions: "Actions",
      none: "You are not away on any day ahead.",
      hint: "Calls that are booked already stay. Move or cancel them under Calls.",
      save: "Save this time away",
      remove: (from: string, until: string) => `Take calls from ${from} to ${until} again`,
    },
    holidays: {
      title: "Public holidays",
      hint: "They are suggestions: nothing closes until you say so.",
      region: "Province, territory or country",
      none: "None",
      countries: { CA: "Canada", US: "United States" },
      save: "Show its holidays",
      list: "Holidays of the coming year on which you still take calls",
      close: (name: string, day: string) => `Close ${day}, ${name}`,
      allClosed: "All of them are closed.",
      sources: "Where these days come from",
      readOn: (law: string, day: string) => `${law}${fullStopAfter(law)} On ${day} we read: `,
      readBy: {
        law: "the law",
        "official-page": "an official page",
        "second-hand": "what others write about it",
      },
      notInLaw: "Not yet checked against the law’s own page.",
      notChecked: (law: string) => `${law}${fullStopAfter(law)} Not yet checked against the law’s own page.`,
    },
    rules: {
      title: "Rules",
      durationMinutes: "Length of a call, in minutes",
      stepMinutes: "A start every … minutes",
      bufferBeforeMinutes: "Pause before a call, in minutes",
      bufferAfterMinutes: "Pause after a call, in minutes",
      minimumNoticeHours: "Earliest start, in hours from now",
      horizonDays: "Furthest start, in days from today",
      changeNoticeHours: "Visitors can move or cancel until … hours before",
      dailyCap: "Most calls a day",
      weeklyCap: "Most calls a week, from Monday",
      capHint: "Empty is no limit.",
      specialisms: "What you know especially well",
      specialismsHint: "Visitors whose assessment ends with it come to you first.",
      meetingUrl: "Video link",
      meetingHint:
        "The room of your calls. Visitors must be able to open it in a browser without an account. Its provider is named on our privacy page.",
      isBookable: "I take calls",
      isBookableHint:
        "Without it, or without a video link, your times are offered to nobody. Calls that are booked stay.",
      save: "Save the rules",
    },
    feed: {
      title: "Your calls in your calendar",
      lead: "An address for any calendar program that can subscribe. Whoever knows it can read your calls: keep it to yourself.",
      address: "Address",
      given: (when: string) => `Given on ${when}${fullStopAfter(when)}`,
      none: "No address is given.",
      unreadable: "An address is in use, but the server’s secret has changed since: give a new one to see it.",
      give: "Give an address",
      renew: "Give a new address and stop the old one",
      revoke: "Stop this address",
      how: {
        title: "How to subscribe with it",
        steps: [
          {
            program: "Google Calendar",
            step: "In a browser: beside “Other calendars” press +, choose “From URL” and paste it.",
          },
          {
            program: "Outlook",
            step: "In the calendar: choose “Add calendar”, then “Subscribe from web”, and paste it.",
          },
          {
            program: "Apple Calendar",
            step: "On a Mac: in the menu “File” choose “New Calendar Subscription” and paste it.",
          },
          {
            program: "Thunderbird",
            step: "Choose “New calendar”, then “On the network”, and paste it.",
          },
        ],
        delay:
          "How often it is read is up to the program: Google may take a day. What counts are the invites that come by mail, which change your calendar at once.",
      },
    },
    why: {
      title: "Why is a time not offered?",
      lead: "Name a start on your clock, and you read the exact rule that stops it.",
      day: "Day",
      at: "Time",
      with: "With",
      ask: "Ask",
      paused: "This consultant takes no calls at the moment.",
      noRoom: "This consultant has no video link yet.",
      offered: (when: string) => `${when} is offered to visitors.`,
      stopped: (when: string) => `${when} is not offered:`,
      never: (when: string) => `${when} does not exist on your clock: it is skipped when the clocks go forward.`,
    },
    zoneData: (version: string) => `Clock rules of all zones: tzdata ${version}${fullStopAfter(version)}`,
    answers: {
      started: "You take calls now. Check your hours below.",
      weekly: "Your weekly hours are saved.",
      rules: "Your rules are saved.",
      places: "Your calls ahead have your present video link.",
      day: "The day is saved.",
      "day-removed": "The day has its weekly hours again.",
      away: "Your time away is saved.",
      back: "You take calls on these days again.",
      region: "The holidays below are those of your region.",
      feed: "Your address is given. Copy it below into your calendar program.",
      "feed-stopped": "The address opens nothing any more.",
    },
  },
} as const satisfies Record<Locale, unknown>;

/** What the page answers to what was just done, by the word in its address. */
export function hoursAnswers(locale: Locale, done: unknown): string | undefined {
  const answers: Readonly<Record<string, string>> = hoursWords[locale].answers;
  return typeof done === "string" && Object.hasOwn(answers, done) ? answers[done] : undefined;
}
