import { changePlacesAhead } from "@/lib/booking/commands/change-place";
import { startInput } from "@/lib/booking/input/hours";
import { sender } from "@/lib/config/config";
import { seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

/** Gives all of a consultant's own calls ahead the video room that they have now. */
export const POST = staffForm({
  input: startInput,
  page: () => "/staff/hours",
  handle: async ({ meetingUrl }, { database, staff, now }) => {
    await changePlacesAhead(database, meetingUrl, { sender: sender(), now, by: staff });
    return seeOther("/staff/hours?done=places");
  },
});
