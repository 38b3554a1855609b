import { deskCallPath } from "@/app/staff/(desk)/bookings/call-of";
import { otherTimesInput } from "@/lib/booking/input/desk";
import { timesQuery, timesView } from "@/lib/booking/input/times";
import { refuseForm } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

/** Shows other times to move a call to. What was typed so far comes back with the page. */
export const POST = staffForm({
  input: otherTimesInput,
  page: ({ call, who = "", ...values }) => {
    const { fromOn } = timesView(values);
    return `${deskCallPath(call)}/move?${new URLSearchParams({ who })}&${timesQuery({ fromOn })}`;
  },
  handle: async () => refuseForm([]),
});
