import { fullStopAfter } from "@/lib/time/full-stop";
import type { Locale } from "@/lib/time/words";

/** The waiting list: its pages, and the mails to those on it. */
export const waitingWords = {
  en: {
    join: {
      pageTitle: "Waiting list – Book a call",
      eyebrow: "Book a call",
      title: "Tell us which times suit you",
      lead: "When one of them becomes free, we offer it to you by mail and keep it for you for 30 minutes.",
      back: "Free times",
      email: "Email address",
      emailHint: "We write to it when a time becomes free, and for nothing else.",
      name: "Your name",
      zone: "Your time zone",
      weekdays: "Days that suit you",
      dayParts: "Times of day that suit you",
      anyHint: "Tick none if all suit you.",
      send: "Put me on the list",
      notSent: "This form could not be sent. Reload the page and try again",
      joined: {
        title: "You are on the list",
        cause: "A mail confirms it, with a link to leave the list. We keep you on it for 60 days.",
        action: "Look at the free times again",
      },
    },
    offer: {
      pageTitle: "A time for you – Book a call",
      eyebrow: "From the waiting list",
      title: "A time has become free",
      until: (until: string) => `We keep it for you until ${until}${fullStopAfter(until)}`,
      take: "Take this time",
      gone: {
        title: "This time is no longer kept for you",
        cause:
          "The 30 minutes are over, or the time is booked. If it is still free, you will find it among the others.",
        action: "See the free times",
      },
    },
    leave: {
      pageTitle: "Leave the waiting list",
      title: "Leave the waiting list?",
      lead: "We then offer you no more times. You can book any free time as before.",
      send: "Leave the list",
      left: {
        title: "You are not on the list",
        cause: "We offer you no more times by mail.",
        action: "See the free times",
      },
    },
    letters: {
      reason: "You get this mail because you asked us to tell you when a time becomes free.",
      joinedSubject: (company: string) => `You are on ${company}’s waiting list`,
      joinedPreview: "We write when a time that suits you becomes free.",
      joined:
        "You are on the waiting list for a free call. When a time that suits you becomes free, we keep it for you for 30 minutes and tell you by mail.",
      leave: "Leave the waiting list",
      offerSubject: (when: string) => `A time has become free: ${when}`,
      offerPreview: "We keep it for you for 30 minutes.",
      offer: "A time that suits you has become free, and we keep it for you.",
      offerUntil: (until: string) =>
        `It is yours until ${until}${fullStopAfter(until)} After that it goes to the next on the list.`,
      take: "Take this time",
    },
  },
} as const satisfies Record<Locale, unknown>;
