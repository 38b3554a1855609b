import { deskCallPath } from "@/app/staff/(desk)/bookings/call-of";
import { changePlace } from "@/lib/booking/commands/change-place";
import { staffPlaceInput } from "@/lib/booking/input/desk";
import { callDeskWords } from "@/lib/booking/words/desk";
import { sender } from "@/lib/config/config";
import { refuseForm, seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

/** Gives a call another video room. */
export const POST = staffForm({
  input: staffPlaceInput,
  page: ({ call }) => deskCallPath(call),
  handle: async ({ call, meetingUrl }, { database, staff, now }) => {
    const changed = await changePlace(database, { uid: call, meetingUrl }, { sender: sender(), now, by: staff });
    if (changed.ok) return seeOther(`/staff/bookings/${call}?done=place`);
    return refuseForm([{ field: "meetingUrl", words: callDeskWords.en.call.placeRefusals[changed.reason] }]);
  },
});
