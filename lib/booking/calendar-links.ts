import type { CalendarEvent } from "@/lib/booking/calendar-file";
import { oneLine } from "@/lib/booking/calendar-file";

/** Addresses that open a visitor's own calendar with the meeting filled in. */
export type CalendarLinks = { readonly google: string; readonly outlook: string; readonly office365: string };

type LinkedEvent = Pick<CalendarEvent, "startsAt" | "endsAt" | "summary" | "description" | "location">;

/** Everything given is readable in these addresses, so summary and description name nobody and hold no private link. */
export function addToCalendarLinks(event: LinkedEvent): CalendarLinks {
  const summary = oneLine(event.summary);
  const details = event.description.map(oneLine).join("\n");
  const location = oneLine(event.location);
  const compose = {
    path: "/calendar/action/compose",
    rru: "addevent",
    subject: summary,
    startdt: event.startsAt.toISOString(),
    enddt: event.endsAt.toISOString(),
    body: details,
    location,
  };
  return {
    google: address("https://calendar.google.com/calendar/render", {
      action: "TEMPLATE",
      text: summary,
      dates: `${compact(event.startsAt)}/${compact(event.endsAt)}`,
      details,
      location,
    }),
    outlook: address("https://outlook.live.com/calendar/0/deeplink/compose", compose),
    office365: address("https://outlook.office.com/calendar/0/deeplink/compose", compose),
  };
}

/** Outlook shows a plus sign where a form would read a space, so spaces are written as %20. */
function address(base: string, fields: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(fields).filter(([, value]) => value !== "");
  return `${base}?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&")}`;
}

/** "20270112T170000Z". */
function compact(instant: Date): string {
  return instant.toISOString().replace(/[-:]|\.\d{3}/g, "");
}
