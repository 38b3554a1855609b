import { removeCalendarFeed } from "@/lib/booking/commands/keep-calendar-feeds";
import { calendarChoice } from "@/lib/booking/input/calendars";
import { seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: calendarChoice,
  page: () => "/staff/hours/calendars",
  handle: async ({ calendar }, { database, staff, now }) => {
    const isRemoved = await removeCalendarFeed(database, staff, { feedId: calendar, now });
    return seeOther(`/staff/hours/calendars?done=${isRemoved ? "removed" : "unknown"}`);
  },
});
