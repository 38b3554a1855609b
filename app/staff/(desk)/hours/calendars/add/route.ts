import { calendarContext } from "@/app/staff/(desk)/hours/calendars/calendar-context";
import { addCalendarFeed, type AddRefusal } from "@/lib/booking/commands/keep-calendar-feeds";
import { calendarInput } from "@/lib/booking/input/calendars";
import { calendarWords } from "@/lib/booking/words/calendars";
import { refuseForm, seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

const { problems, refusals } = calendarWords.en;
const sentences: Readonly<Record<AddRefusal, string>> = { ...problems, ...refusals };

export const POST = staffForm({
  input: calendarInput,
  page: () => "/staff/hours/calendars",
  neverKept: ["password"],
  limit: { name: "calendar-add", points: 20, seconds: 600 },
  handle: async (calendar, { database, staff, now }) => {
    const added = await addCalendarFeed(database, staff, { ...calendarContext(now), calendar });
    if (added.ok) return seeOther(`/staff/hours/calendars?done=${added.value === "read" ? "added" : "added-slow"}`);
    const field = added.reason === "sign-in" ? "password" : "address";
    return refuseForm([{ field, words: sentences[added.reason] }]);
  },
});
