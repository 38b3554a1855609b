import type { LiveNews } from "@/lib/leads/live";
import type { Locale } from "@/lib/time/words";

const counted = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

export const liveWords = {
  en: {
    news: ({ newLeads, calls, changed }: LiveNews): string =>
      [
        newLeads.length > 0 ? counted(newLeads.length, "new lead", "new leads") : "",
        calls.length > 0 ? counted(calls.length, "call booked or changed", "calls booked or changed") : "",
        changed.length > 0 ? counted(changed.length, "lead changed by others", "leads changed by others") : "",
      ]
        .filter(Boolean)
        .join(" · "),
    show: "Show them",
    dismiss: "Not now",
    signedOut: "You are signed out.",
    signIn: "Sign in again",
  },
} as const satisfies Record<Locale, unknown>;
