import { fullStopAfter } from "@/lib/time/full-stop";
import type { Nearness } from "@/lib/booking/reminders";
import type { Locale } from "@/lib/time/words";

/** "In an hour", "Tomorrow": how far away a call is, at the head of a subject. */
function nearWords(near: Nearness): string {
  const words = inWords(near);
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

function inWords(near: Nearness): string {
  if (near.kind === "later") return "soon";
  if (near.kind !== "minutes") return near.kind;
  const { minutes } = near;
  if (minutes < 10) return "in a few minutes";
  return minutes >= 55 && minutes <= 65 ? "in an hour" : `in about ${Math.round(minutes / 10) * 10} minutes`;
}

/** A reminder's first sentence. When the call is stands below it, on both clocks. */
function nearSentence(call: string, near: Nearness): string {
  if (near.kind === "later") return `${call} is coming up.`;
  return near.kind === "minutes" ? `${call} starts ${inWords(near)}.` : `${call} is ${near.kind}.`;
}

/** What the mails about calls say, to visitors and to consultants. */
export const letterWords = {
  en: {
    facts: {
      when: "When",
      yourTime: "Your time",
      theirTime: (name: string) => `${name}’s time`,
      before: "It was",
      length: "How long",
      minutes: (minutes: number) => `${minutes} minutes`,
      with: "With",
      where: "Where",
      reference: "Reference",
      reason: "Reason",
      visitor: "Visitor",
      email: "Email",
      company: "Company",
      phone: "Phone",
      note: "What it is about",
      brief: "From the assessment",
      assigned: "Why you",
    },
    visitor: {
      reason: "You get this mail because a call with us was booked with this address.",
      bookedSubject: (when: string) => `Your call is booked: ${when}`,
      bookedPreview: "The time, the link to join and how to change it.",
      booked: "Your call is booked. The attached file puts it into your calendar.",
      join: "Join the call",
      prepare:
        "You need to prepare nothing. If there is a system already, have a rough idea of its size, its age and who works on it.",
      change: "Move or cancel the call",
      changeUntil: (until: string) =>
        `You can do that until ${until}${fullStopAfter(until)} After that, answer this mail.`,
      otherCall: (when: string) =>
        `You have another call ahead, on ${when}${fullStopAfter(when)} If one of the two is enough, move or cancel the other.`,
      changeOther: "Move or cancel that other call",
      movedSubject: (when: string) => `Your call has moved: ${when}`,
      movedPreview: "The new time, on your clock and on ours.",
      moved: "Your call has a new time. The attached file moves it in your calendar, too.",
      movedByUs: "We had to move your call, and we are sorry. If the new time is not right, choose another one.",
      placeSubject: (when: string) => `New video link for your call: ${when}`,
      placePreview: "The time stays the same. Use the new link to join.",
      place:
        "Your call has a new video link. The time stays the same. Use the link below; the attached file updates your calendar.",
      cancelledSubject: (when: string) => `Your call is cancelled: ${when}`,
      cancelledPreview: "The call will not take place.",
      cancelled: "Your call is cancelled. The attached file takes it out of your calendar.",
      cancelledByUs: "We had to cancel your call, and we are sorry.",
      again: "Choose another time",
      reminderSubject: (near: Nearness, when: string) => `${nearWords(near)}: ${when}`,
      reminderPreview: "The link to join the call.",
      reminder: (near: Nearness) => nearSentence("Your call", near),
    },
    consultant: {
      reason: "You get this mail because you take calls for the consultancy.",
      bookedSubject: (who: string, when: string) => `New call: ${who}, ${when}`,
      booked: "A call was booked with you.",
      bookedByStaff: (by: string) => `${by} booked a call with you for a lead.`,
      movedSubject: (who: string, when: string) => `Moved call: ${who}, ${when}`,
      moved: "A call with you has a new time.",
      movedAwaySubject: (who: string, when: string) => `Call taken over: ${who}, ${when}`,
      movedAway: "This call moved to a colleague. The attached file takes it out of your calendar.",
      placeSubject: (who: string, when: string) => `New video link: ${who}, ${when}`,
      place: "This call has a new video link. The time stays the same. The attached file updates your calendar.",
      cancelledSubject: (who: string, when: string) => `Cancelled call: ${who}, ${when}`,
      cancelled: "A call with you was cancelled. The attached file takes it out of your calendar.",
      reminderSubject: (near: Nearness, who: string, when: string) => `${nearWords(near)}: ${who}, ${when}`,
      reminder: (near: Nearness) => nearSentence("This call", near),
      preview: (who: string) => `Call with ${who}${fullStopAfter(who)}`,
      openCall: "Open the call in the staff desk",
      somebody: "a visitor",
    },
    feedGone: {
      title: "This calendar address opens nothing",
      words: "It was stopped, or is not complete. Its owner finds the present one in the staff desk.",
    },
    calendar: {
      forVisitor: (company: string) => `Call with ${company}`,
      forConsultant: (who: string) => `Call: ${who}`,
      join: (address: string) => `Join: ${address}`,
      change: (address: string) => `Move or cancel: ${address}`,
      reference: (reference: string) => `Reference: ${reference}`,
      desk: (address: string) => `Staff desk: ${address}`,
      feedName: (company: string, name: string) => `${company}: calls with ${name}`,
    },
  },
} as const satisfies Record<Locale, unknown>;
