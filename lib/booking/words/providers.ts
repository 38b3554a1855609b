import type { Locale } from "@/lib/time/words";

/** What the privacy page says of the video rooms in which calls take place. */
export const videoProviderWords = {
  en: {
    title: "Providers of our video calls",
    lead: "Calls take place in video rooms at these addresses. Whoever runs them handles your voice, your picture and your network address during the call.",
    none: "No one accepts bookings right now, so there is no video room.",
    unknown: "The list can’t be loaded right now. The link in your invitation names the provider of your call.",
  },
} as const satisfies Record<Locale, unknown>;
