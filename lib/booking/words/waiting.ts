import { offerMinutes, offersMax, waitingDays } from "@/lib/booking/rules";
import { fullStopAfter } from "@/lib/time/full-stop";
import type { Locale } from "@/lib/time/words";

/** The waiting list: its pages, and the mails to those on it. */
export const waitingWords = {
  en: {
    join: {
      pageTitle: "Waiting list – Book a call",
      eyebrow: "Book a call",
      title: "Tell us which times suit you",
      lead: `When one of them becomes free and it’s your turn, we offer it to you by email and hold it for you for ${offerMinutes} minutes. Whoever has had the fewest offers comes first, then whoever has waited longest.`,
      withoutMail:
        "Email isn’t set up on this site, so no offer will reach you. Our team sees your wish; look at the free times here from time to time.",
      back: "Free times",
      email: "Email address",
      emailHint: "We confirm that you’re on the list, and write when a time becomes free.",
      emailHintWithoutMail: "Our team can reach you with it.",
      name: "Your name",
      zone: "Your time zone",
      weekdays: "Days that suit you",
      dayParts: "Times of day that suit you",
      anyHint: "Tick none if all suit you.",
      send: "Put me on the list",
      notSent: "This form could not be sent. Reload the page and try again",
      joined: {
        title: "You are on the list",
        cause: `An email confirms it, with a link to leave the list. You stay on it for ${waitingDays} days, and get up to ${offersMax} offers.`,
        causeWithoutMail: `Email isn’t set up on this site, so nothing will reach you by itself. Our team sees your wish for ${waitingDays} days.`,
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
        cause: `The ${offerMinutes} minutes are over, or the time is booked. If it is still free, you will find it among the others.`,
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
      joined: `You are on the waiting list for a free call. When a time that suits you becomes free and it’s your turn, we hold it for you for ${offerMinutes} minutes and tell you by email. You get up to ${offersMax} offers in ${waitingDays} days.`,
      leave: "Leave the waiting list",
      offerSubject: (when: string) => `A time has become free: ${when}`,
      offerPreview: `We hold it for you for ${offerMinutes} minutes.`,
      offer: "A time that suits you has become free, and we keep it for you.",
      offerUntil: (until: string) =>
        `It is yours until ${until}${fullStopAfter(until)} After that we offer it to the next person whom it suits.`,
      take: "Take this time",
    },
  },
} as const satisfies Record<Locale, unknown>;
