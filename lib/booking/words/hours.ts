import type { Locale } from "@/lib/time/words";

/** Weekdays in the order of ISO 8601: Monday is 1. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** What the page of a consultant's hours says. */
export const hoursWords = {
  en: {
    title: "My hours",
    pageTitle: "My hours – Staff",
    lead: (zone: string) => `When visitors can book you, on your own clock (${zone}).`,
    saved: "Your hours are saved. Calls that are booked already stay as they are.",
    awaySaved: "You are away on those days: nobody can book you then.",
    returned: "Those days can be booked again.",
    isBookable: "Visitors can book me",
    week: "A usual week",
    weekdays: { 1: "Monday", 2: "Tuesday", 3: "Wednesday", 4: "Thursday", 5: "Friday", 6: "Saturday", 7: "Sunday" },
    dayHint: "For example 9:00–12:00, 13:00–17:00. Leave a day off empty.",
    refusals: {
      unreadable: "Enter hours like 9:00–12:00, 13:00–17:00, at most six stretches",
      backwards: "Enter hours that end later than they start",
      overlapping: "Enter hours that don't overlap",
    },
    specialisms: "I am the right person for",
    django: "Django",
    node: "Node.js",
    specialismsHint: "Visitors whose assessment ends with it are offered to you first.",
    meetingUrl: "Meeting link",
    meetingHint: "An address that starts with https. Without one, every call gets a room of its own at meet.jit.si.",
    meetingRefusal: "Enter a whole address that starts with https://, or leave it empty",
    rules: "Rules",
    notice: "Hours of notice before a call",
    horizon: "Days ahead that can be booked",
    bufferBefore: "Minutes free before a call",
    bufferAfter: "Minutes free after a call",
    dailyCap: "Most calls on one day",
    dailyCapHint: "Leave empty for no limit.",
    whole: (from: number, to: number) => `Enter a whole number from ${from} to ${to}`,
    save: "Save my hours",
    away: "Days away",
    noneAway: "No days away are planned.",
    from: "First day away",
    until: "Last day away",
    dateHint: "Year, month and day, like 2026-12-24",
    dateRefusal: "Enter a date like 2026-12-24",
    orderRefusal: "The last day can't be before the first, nor more than a year after it",
    reason: "What for",
    reasonHint: "Only colleagues see it.",
    reasonLong: "Use at most 100 characters",
    addAway: "Add days away",
    endAway: (days: string) => `Be there again: ${days}`,
    zoneData: (version: string) => `Clock rules: IANA time-zone data ${version}.`,
  },
} as const satisfies Readonly<Record<Locale, unknown>>;
