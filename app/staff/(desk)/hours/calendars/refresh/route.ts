import { calendarContext } from "@/app/staff/(desk)/hours/calendars/calendar-context";
import { refreshOwnCalendarFeed } from "@/lib/booking/commands/refresh-calendar-feed";
import { calendarChoice } from "@/lib/booking/input/calendars";
import { seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

const answers: Readonly<Record<string, string>> = { "too-slow": "slow", "unknown-calendar": "unknown" };

export const POST = staffForm({
  input: calendarChoice,
  page: () => "/staff/hours/calendars",
  limit: { name: "calendar-refresh", points: 30, seconds: 600 },
  handle: async ({ calendar }, { database, staff, now }) => {
    const read = await refreshOwnCalendarFeed(database, staff, { ...calendarContext(now), feedId: calendar });
    const done = read.ok ? "refreshed" : (answers[read.reason] ?? "failed");
    return seeOther(`/staff/hours/calendars?done=${done}`);
  },
});
