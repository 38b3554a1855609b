import type { ChangeRefusal } from "@/lib/booking/booking";
import type { DayPart, TheirTime } from "@/lib/booking/day-list";
import type { TimeRefusal } from "@/lib/booking/team";
import { fullStopAfter } from "@/lib/time/full-stop";
import type { Locale } from "@/lib/time/words";

/** Why a visitor did not get a time, or could not change a call. */
export type PageRefusal = TimeRefusal | ChangeRefusal | "same-time" | "changed-meanwhile";

type Refusals = Readonly<Record<PageRefusal, string>>;

export const bookingRefusals: Readonly<Record<Locale, Refusals>> = {
  en: {
    "nobody-to-book": "Nobody takes calls at the moment. Leave your address, and we write to you",
    past: "This time has passed. Choose a later one",
    "too-soon": "This time is too soon for us to prepare. Choose a later one",
    "too-far-ahead": "This time is further ahead than we plan. Choose an earlier one",
    "not-offered": "This is none of the times that we offer. Choose one from the list",
    taken: "Somebody else has just taken this time. Choose another one: what you typed is still here",
    "unknown-booking": "We know no call at this address",
    "already-cancelled": "This call is cancelled already",
    "already-begun": "This call has begun already",
    "too-late-to-change": "It is too late to change this call here. Write to us, or come as planned",
    "same-time": "Your call is at this time already. Choose another one to move it",
    "changed-meanwhile": "This call was changed a moment ago, perhaps in another window. Look at it again",
  },
};

const dayParts: Readonly<Record<DayPart, string>> = {
  morning: "Morning, before noon",
  afternoon: "Afternoon, noon to 5 p.m.",
  evening: "Evening, from 5 p.m.",
};

/** The pages on which visitors book, move and cancel. */
export const bookingWords = {
  en: {
    book: {
      pageTitle: "Choose a time – Book a call",
      description:
        "Book a free 30-minute call about Django or Node.js. Times on your own clock, no account, move or cancel by a link.",
      eyebrow: "Book a call · Step 1 of 2",
      title: "Choose a time that suits you",
      lead: "30 free minutes by video with one of our consultants. Bring your questions; there is nothing to prepare and nothing to pay.",
      look: "How the times are shown",
      zone: "Your time zone",
      clock: "Clock",
      clocks: { "12h": "12 hours (2:00 p.m.)", "24h": "24 hours (14:00)" },
      part: "Time of day",
      anyPart: "Any time",
      dayParts,
      show: "Show these times",
      allZones: "My time zone is not in the list",
      onClock: "Times are on the clock of",
      earliest: "The earliest free time is",
      takeEarliest: "Take the earliest",
      choose: "Free times",
      glance: (number: number, first: string, last: string) =>
        number === 1 ? `1 time, ${first}` : `${number} times, ${first} to ${last}`,
      theirTimes: (clocks: readonly TheirTime[]) =>
        clocks.map(({ time, cities }) => `${time} ${cities.join(" or ")}`).join(", or "),
      theirTimesHidden: (clocks: readonly TheirTime[]) =>
        `, ${clocks.map(({ time, cities }) => `${time} in ${cities.join(" or ")}`).join(", or ")} for the consultant`,
      placeHidden: (place: string) => ` (${place})`,
      go: "Continue",
      goHint: "We keep the time for you for 5 minutes while you fill in the form.",
      pages: "Pages of free times",
      period: (from: string, to: string) => `${from} to ${to}`,
      near: "The nearest times that are still free",
      noneHere: {
        title: "No time is free in these two weeks",
        cause: (earliest: string) => `The next free time is on ${earliest}${fullStopAfter(earliest)}`,
        action: "Go to that day",
      },
      nonePart: {
        title: "No time fits",
        cause: "At that time of day nothing is free in these two weeks.",
        action: "Show all times",
      },
      noneAtAll: {
        title: "All times are taken just now",
        cause: "Leave your address and the times that suit you. When one becomes free, we offer it to you first.",
        action: "Leave my address",
      },
      nobody: {
        title: "Nobody takes calls at the moment",
        cause: "Leave your address and the times that suit you, and we write to you as soon as somebody does.",
        action: "Leave my address",
      },
      nothingSuits: "None of these times suits me",
      clockChange: (city: string, on: string, forward: boolean) =>
        `The clocks in ${city} go ${forward ? "forward" : "back"} on ${on}${fullStopAfter(on)} The times shown here are correct before and after the change.`,
      otherClock: (city: string) =>
        `Your device thinks that ${city} keeps another time on some of these days. Its rules are older than ours: several Canadian provinces stopped changing their clocks in 2026. The times shown here are right.`,
      held: (when: string) => `You are keeping ${when}${fullStopAfter(when)}`,
      heldUntil: (until: string) => `It is yours until ${until}${fullStopAfter(until)}`,
      heldGo: "Go on with this time",
      heldRelease: "Give it back",
      released: "The time is free again. Choose another one whenever you like.",
      expects: {
        title: "What to expect",
        points: [
          { term: "30 minutes", detail: "Free, by video in your browser. No account, no app." },
          {
            term: "Your question first",
            detail: "We talk about your case, and say so when neither choice is clearly better.",
          },
          { term: "Change it any time", detail: "One link moves or cancels the call until shortly before it." },
          { term: "Your data", detail: "We ask for a name and an email address, and use them for this call." },
        ],
        privacy: "How we handle your data",
      },
    },
    details: {
      pageTitle: "Your details – Book a call",
      eyebrow: "Book a call · Step 2 of 2",
      title: "Who shall we call?",
      back: "Other times",
      yourTime: "Your time",
      theirTime: (name: string) => `${name}’s time`,
      with: "With",
      length: "Length",
      minutes: (minutes: number) => `${minutes} minutes, by video`,
      heldUntil: "We keep this time for you until",
      heldLeft: (minutes: number, seconds: string) => `${minutes}:${seconds} left`,
      heldOver: "The five minutes are over. You can still send the form: if the time is free, it is yours.",
      notHeld: "This time is not kept for you at the moment. Send the form: if it is still free, it is yours.",
      extend: "Keep it for 5 more minutes",
      release: "Give this time back",
      extended: "We keep it for five more minutes.",
      notExtended: "The time could not be kept longer.",
      choose: "Choose a time",
      name: "Your name",
      email: "Email address",
      emailHint: "The invitation and the link to move or cancel go here.",
      company: "Company",
      phone: "Phone number",
      phoneHint: "Only in case the video fails. Any format.",
      note: "What is it about?",
      noteHint: "Your project, your question, your doubts. At most 2,000 characters.",
      consentHint: "Leave it empty and you only get mails about this call.",
      send: "Book this call",
      nothingNear: {
        title: "No other time is free near it",
        cause: "Look at all times, or leave those that suit you: when one becomes free, we offer it to you.",
        action: "See all times",
      },
      trap: "Leave this field empty",
      noTime: {
        title: "Choose a time first",
        cause: "This page belongs to a time, and its address names none that we offer.",
        action: "See the free times",
      },
      clockChange: (city: string, on: string) =>
        `Between today and your call, on ${on}, the clocks change in ${city}${fullStopAfter(city)} The time shown is the one your clock will show on that day.`,
      tooOften: {
        title: "This address has booked often today",
        words:
          "To keep robots out, one email address can book five calls a day. Move a call that you have, or try again tomorrow.",
      },
      notSent: "This form could not be sent. Reload the page and try again",
    },
    call: {
      pageTitle: "Your call",
      eyebrow: "Your call",
      booked: "Your call is booked",
      cancelled: "Your call is cancelled",
      over: "Your call has taken place",
      lead: "A mail with an invitation is on its way to you. This page stays at its address: keep it as a bookmark.",
      cancelledLead: "It will not take place. A mail says the same, and takes it out of your calendar.",
      overLead: "Thank you for your time. To go on where we stopped, answer any of our mails.",
      reference: "Reference",
      where: "Where",
      join: "Join by video",
      joinHint: "The link works in any browser. The room opens when somebody enters it.",
      addTitle: "Add it to your calendar",
      google: "Google Calendar",
      outlook: "Outlook.com",
      office365: "Microsoft 365",
      file: "Calendar file (.ics)",
      nextTitle: "What happens next",
      next: [
        "You get a mail with an invitation that most calendars take over by themselves.",
        "We remind you a day before and an hour before.",
        "At the time of the call, open the link to the video room.",
      ],
      changeTitle: "Change the call",
      changeUntil: (until: string) => `You can move or cancel it until ${until}${fullStopAfter(until)}`,
      tooLate: (email: string) => `It is too late to change it here. Write to ${email} if you can’t come.`,
      move: "Choose another time",
      cancelTitle: "Cancel the call",
      cancelReason: "Reason",
      cancelReasonHint: "It helps us, and only we read it.",
      cancel: (when: string) => `Cancel the call on ${when}`,
      again: "Book another call",
      unknown: {
        title: "We know no call at this address",
        cause: "The link may be incomplete. Open it from the mail again, or write to us.",
        action: "Book a call",
      },
      answers: {
        moved: "Your call has a new time. A mail with the new invitation is on its way.",
        cancelled: "The call is cancelled.",
      },
    },
    move: {
      pageTitle: "Choose another time – Your call",
      eyebrow: "Your call",
      title: "Choose another time",
      now: "Your call is now",
      go: "Move the call",
      goHint: "The old time is given back only when you have the new one.",
      back: "Leave it as it is",
    },
  },
} as const satisfies Record<Locale, unknown>;

/** What a page answers to what was just done, by the word in its address; undefined for a word that isn't ours. */
export function bookingAnswers(locale: Locale, done: unknown): string | undefined {
  const answers: Readonly<Record<string, string>> = bookingWords[locale].call.answers;
  return typeof done === "string" && Object.hasOwn(answers, done) ? answers[done] : undefined;
}
