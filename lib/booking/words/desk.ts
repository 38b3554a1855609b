import type { CallsViewKind } from "@/lib/booking/input/desk";
import { answerFor, type MailedAnswer } from "@/lib/mail/words";
import { fullStopAfter } from "@/lib/time/full-stop";
import type { Locale } from "@/lib/time/words";

const views: Readonly<Record<CallsViewKind, string>> = { week: "Week", day: "Day", list: "List" };

/** The pages of the desk that show calls. */
export const callDeskWords = {
  en: {
    list: {
      pageTitle: "Calls – Staff",
      title: "Calls",
      onClock: (place: string) => `All times are on your clock: ${place}${fullStopAfter(place)}`,
      caption: (from: string, to: string) => `Calls from ${from} to ${to}`,
      columns: { when: "When", who: "Visitor", consultant: "Consultant", state: "State" },
      look: "How the calls are shown",
      views,
      whose: "Whose calls",
      everybody: "Everybody’s",
      goTo: "Go to the day",
      show: "Show",
      previous: { week: "Week before", day: "Day before", list: "Four weeks before" },
      next: { week: "Week after", day: "Day after", list: "Four weeks after" },
      today: "Today",
      moves: "Other days",
      noCall: "No call",
      until: (start: string, end: string) => `${start} to ${end}`,
      book: "Book a call for somebody",
      why: "Why is a time not offered?",
      none: { title: "No calls in these days", cause: "Look at other days, or at everybody’s calls." },
    },
    states: { confirmed: "Booked", cancelled: "Cancelled", came: "Completed", missed: "No-show" },
    call: {
      pageTitle: (who: string) => `Call with ${who} – Staff`,
      eyebrow: "Call",
      visitorTime: "On the visitor’s clock",
      where: "Where",
      company: "Company",
      phone: "Phone",
      note: "What it is about",
      brief: "From the assessment",
      reference: "Reference",
      lead: "Lead",
      openLead: "Open the lead",
      state: "State",
      reason: "Reason",
      why: "Why this consultant",
      moveTitle: "Move this call",
      move: "Choose another time",
      cancelTitle: "Cancel this call",
      cancelReason: "Reason, which the visitor reads",
      cancel: (who: string) => `Cancel the call with ${who}`,
      markTitle: "What became of it",
      marks: { came: "The call took place", missed: "They did not come" },
      voiceTitle: "Ask for a few sentences",
      voiceLead:
        "They get one mail with a link, and may say no by doing nothing. Nothing is published before you agree.",
      voice: "Ask for a testimonial",
      voiceStates: {
        asked: "They were asked for a testimonial, and have not answered.",
        written: "They wrote a testimonial, which waits for a decision under Voices.",
        published: "Their testimonial stands on the home page.",
        declined: "Their testimonial is not published.",
        withdrawn: "They took their testimonial back.",
      },
      otherMeeting: "Change the video link of all your calls",
      placeTitle: "Change the video link",
      place: "Video link of this call",
      placeHint: "The time stays the same, and the invitation gets the new link.",
      placeGo: "Change the link",
      placeRefusals: {
        "unknown-booking": "This call does not exist any more",
        "already-cancelled": "This call is cancelled",
        "already-over": "This call is over",
        "same-place": "This is the link that the call has already",
        "changed-meanwhile": "This call was changed a moment ago. Look at it again",
      },
    },
    move: {
      pageTitle: "Another time – Calls – Staff",
      title: "Choose another time",
      now: (when: string) => `The call is now on ${when}${fullStopAfter(when)}`,
      with: "With",
      show: "Show the times",
      reason: "Reason, which the visitor reads",
      go: "Move the call",
      goHint: "The time is changed at once.",
      anyTitle: "Another time than those",
      anyLead:
        "You may choose any time at which no other call is booked, whatever the hours and caps say. It needs a reason, which the visitor reads.",
      anyDay: "Day",
      anyAt: "Time on your clock",
      anyGo: "Move the call to this time",
      never: "This time does not exist on that day: the clocks skip it. Enter another one",
      noTimes: "No time is offered with this consultant in the weeks ahead.",
    },
    book: {
      pageTitle: "Book for somebody – Calls – Staff",
      title: "Book a call for somebody",
      lead: "The visitor gets the same email as if they had booked it, with the invitation and the link to change it.",
      whoTitle: "For whom",
      name: "Name",
      email: "Email address",
      zone: "The visitor’s time zone",
      note: "What it is about",
      anybody: "Whoever comes first",
      with: "With",
      show: "Show the times",
      go: "Book this call",
      goHint: "The time is taken at once.",
      noTimes: "No time is offered in the weeks ahead.",
    },
    followUp: (who: string) => `Follow up on the call with ${who}`,
    answers: {
      cancelled: { done: "The call is cancelled.", mailed: "Both sides get an email." },
      moved: { done: "The call has a new time.", mailed: "Both sides get an email with the new invitation." },
      booked: { done: "The call is booked.", mailed: "Both sides get an email with the invitation." },
      place: { done: "The call has a new video link.", mailed: "Both sides get an email with it." },
      came: "The call took place. A task to follow up stands with the lead.",
      missed: "Noted: they did not come. The lead is back at “contacted”.",
    },
  },
} as const satisfies Record<Locale, unknown>;

/** What a page of the desk answers to what was just done with a call, by the word in its address. */
export function callAnswers(locale: Locale, done: unknown, isMailSent: boolean): string | undefined {
  const answers: Readonly<Record<string, MailedAnswer>> = callDeskWords[locale].answers;
  const answer = typeof done === "string" && Object.hasOwn(answers, done) ? answers[done] : undefined;
  return answer && answerFor(answer, isMailSent, locale);
}
