import type { ChangeRefusal } from "@/lib/booking/booking";
import type { DayPart, TheirTime } from "@/lib/booking/day-list";
import { callsADay, holdMinutes, type ReminderKind } from "@/lib/booking/rules";
import type { TimeRefusal } from "@/lib/booking/team";
import type { MailedAnswer } from "@/lib/mail/words";
import { fullStopAfter } from "@/lib/time/full-stop";
import type { Locale } from "@/lib/time/words";

/** Why a visitor did not get a time, or could not change a call. */
export type PageRefusal = TimeRefusal | ChangeRefusal | "same-time" | "changed-meanwhile";

type Refusals = Readonly<Record<PageRefusal, string>>;

export const bookingRefusals: Readonly<Record<Locale, Refusals>> = {
  en: {
    "nobody-to-book": "No one takes calls at the moment. Join the waiting list instead",
    "no-room": "This consultant has no video link yet, so no call can be booked with them",
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

/** "30 minutes", "30 or 45 minutes", "30 to 60 minutes": how long calls are, by the settings of those who take them. */
function lengthWords(lengths: readonly number[]): string {
  const [first, last] = [Math.min(...lengths), Math.max(...lengths)];
  if (first === last) return `${first} minutes`;
  return `${first} ${new Set(lengths).size === 2 ? "or" : "to"} ${last} minutes`;
}

const reminderTimes: Readonly<Record<ReminderKind, string>> = { day: "a day before", hour: "an hour before" };

/** The pages on which visitors book, move and cancel. */
export const bookingWords = {
  en: {
    book: {
      pageTitle: "Choose a time – Book a call",
      description:
        "Book a free call about Django or Node.js. Times on your own clock, no account, move or cancel by a link.",
      eyebrow: "Book a call · Step 1 of 2",
      title: "Choose a time that suits you",
      lead: (lengths: readonly number[]) =>
        `${lengths.length === 0 ? "A free video call" : `${lengthWords(lengths)} by video, free,`} with one of our consultants. Bring your questions; there is nothing to prepare and nothing to pay.`,
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
      goHint: `We hold the time for you for ${holdMinutes} minutes while you fill in the form.`,
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
        cause:
          "Leave your email address and the times that suit you. When one becomes free, we offer it to those on the waiting list, one person at a time.",
        action: "Leave my address",
      },
      nobody: {
        title: "Nobody takes calls at the moment",
        cause:
          "Leave your email address and the times that suit you. When someone takes calls again, we offer their times to those on the waiting list, one person at a time.",
        action: "Leave my address",
      },
      waitWithoutMail:
        "Leave your email address and the times that suit you: our team sees your wish. Email isn’t set up on this site, so nothing will reach you by itself.",
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
        length: (lengths: readonly number[]) => ({
          term: lengths.length === 0 ? "A video call" : lengthWords(lengths),
          detail: "Free, by video. You book without an account; the link to the call comes with the booking.",
        }),
        points: [
          {
            term: "Your question first",
            detail: "We talk about your case, and say so when neither choice is clearly better.",
          },
          { term: "Change it yourself", detail: "One link moves or cancels the call, and its page says until when." },
          {
            term: "Your data",
            detail:
              "A name and an email address; company, phone and a note are up to you. They stay with us as a record of the call.",
          },
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
      heldOver: `The ${holdMinutes} minutes are over. You can still send the form: if the time is free, it is yours.`,
      notHeld: "This time is not kept for you at the moment. Send the form: if it is still free, it is yours.",
      extend: `Keep it for ${holdMinutes} more minutes`,
      release: "Give this time back",
      extended: `We keep it for ${holdMinutes} more minutes.`,
      notExtended: "The time could not be kept longer.",
      choose: "Choose a time",
      name: "Your name",
      email: "Email address",
      emailHint: "The invitation and the link to move or cancel go here.",
      emailHintWithoutMail:
        "Email isn’t set up on this site. You get the link to move or cancel on the next page, and your consultant can reach you here.",
      company: "Company",
      phone: "Phone number",
      phoneHint: "For your consultant, in case the video fails. Any format.",
      note: "What is it about?",
      noteHint: "Your project, your question, your doubts. At most 2,000 characters.",
      consentHint: "The call doesn’t depend on it.",
      send: "Book this call",
      nothingNear: {
        title: "No other time is free near it",
        cause: "Look at all times, or join the waiting list with the times that suit you.",
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
        words: `To keep robots out, one email address can book ${callsADay} calls a day. Move a call that you have, or try again tomorrow.`,
      },
      notSent: "This form could not be sent. Reload the page and try again",
    },
    /** To whoever has a call ahead and is about to book another one. */
    ownCall: {
      same: "You have booked this call already.",
      other: (when: string) =>
        `You have a call on ${when}${fullStopAfter(when)} You can move it to this time, or book another call below.`,
      move: "Move my call to this time",
      see: "See my call",
    },
    call: {
      pageTitle: "Your call",
      eyebrow: "Your call",
      booked: "Your call is booked",
      cancelled: "Your call is cancelled",
      now: "Your call is now",
      nowLead: (name: string) =>
        `Join by video: ${name} will be there. If nobody is when you join, wait a few minutes.`,
      joinNow: "Join the call",
      missed: "Your call did not take place",
      missedLead: "Something may have come up. Choose another time if you still want to talk.",
      over: "Your call has taken place",
      lead: "An email with an invitation is on its way to you. The link to this page stays the same: bookmark it.",
      leadWithoutMail:
        "Email isn’t set up on this site, so no invitation will reach you. Bookmark this page, and add the call to your calendar with the file below.",
      cancelledLead: "It will not take place. An email says the same, and takes it out of your calendar.",
      cancelledWithoutMail:
        "It will not take place. Email isn’t set up on this site, so take the call out of your calendar yourself.",
      overLead: "Thank you for your time. To go on where we stopped, answer any of our mails.",
      reference: "Reference",
      where: "Where",
      join: "Join by video",
      addTitle: "Add it to your calendar",
      google: "Google Calendar",
      outlook: "Outlook.com",
      office365: "Microsoft 365",
      file: "Calendar file (.ics)",
      nextTitle: "What happens next",
      next: "At the time of the call, open the link to the video call.",
      invite:
        "You get an email with an invitation. If your calendar doesn’t show the call by itself, open the attached file.",
      noMail: "No email will come from this site, and no reminder: put the call into your own calendar.",
      reminders: (ahead: readonly ReminderKind[]) =>
        ahead.length === 0
          ? "There will be no reminder any more: the call is less than an hour away."
          : `We’ll email you a reminder ${ahead.map((kind) => reminderTimes[kind]).join(" and ")}.`,
      changeTitle: "Change the call",
      changeUntil: (until: string) => `You can move or cancel it until ${until}${fullStopAfter(until)}`,
      tooLate: (email: string | null) =>
        email === null
          ? "It is too late to change it here. Answer the mail that invited you if you can’t come."
          : `It is too late to change it here. Write to ${email} if you can’t come.`,
      move: "Choose another time",
      cancelTitle: "Cancel the call",
      cancelReason: "Reason",
      cancelReasonHint: "It goes to your consultant, and helps us.",
      cancel: (when: string) => `Cancel the call on ${when}`,
      again: "Book another call",
      unknown: {
        title: "We know no call at this address",
        cause: "The link may be incomplete. Open it from the mail again, or write to us.",
        action: "Book a call",
      },
      answers: {
        moved: { done: "Your call has a new time.", mailed: "An email with the new invitation is on its way." },
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
export function bookingAnswers(locale: Locale, done: unknown, isMailSent: boolean): string | undefined {
  const answers: Readonly<Record<string, MailedAnswer>> = bookingWords[locale].call.answers;
  const answer = typeof done === "string" && Object.hasOwn(answers, done) ? answers[done] : undefined;
  if (answer === undefined || typeof answer === "string") return answer;
  return isMailSent ? `${answer.done} ${answer.mailed}` : answer.done;
}
