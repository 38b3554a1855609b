import type { Locale } from "@/lib/time/words";

/** The pages of the desk that show calls. */
export const callDeskWords = {
  en: {
    list: {
      pageTitle: "Calls – Staff",
      title: "Calls",
      lead: "Calls of the last week and of the time ahead, on your own clock.",
      caption: "Calls, the first first",
      columns: { when: "When", who: "Visitor", consultant: "Consultant", state: "State" },
      none: {
        title: "No calls",
        cause: "Nothing is booked from a week ago on.",
        action: "See the free times as visitors do",
      },
    },
    states: { confirmed: "Booked", cancelled: "Cancelled", came: "Held", missed: "No-show" },
    call: {
      eyebrow: "Call",
      visitorTime: "On the visitor’s clock",
      where: "Where",
      note: "What it is about",
      brief: "From the assessment",
      reference: "Reference",
      lead: "Lead",
      openLead: "Open the lead",
      state: "State",
      reason: "Reason",
      why: "Why this consultant",
      cancelTitle: "Cancel this call",
      cancelReason: "Reason, which the visitor reads",
      cancel: (who: string) => `Cancel the call with ${who}`,
    },
    cancelled: "The call is cancelled. Both sides get a mail.",
  },
} as const satisfies Record<Locale, unknown>;
