import { bookingFor, otherTimesInput } from "@/lib/booking/input/desk";
import { timesQuery, timesView } from "@/lib/booking/input/times";
import { refuseForm } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

/** Shows other times to book for somebody. What was typed so far comes back with the page. */
export const POST = staffForm({
  input: otherTimesInput,
  page: (values) => {
    const { fromOn } = timesView(values);
    return `/staff/bookings/new?${new URLSearchParams(bookingFor.parse(values))}&${timesQuery({ fromOn })}`;
  },
  handle: async () => refuseForm([]),
});
