import { startTakingCalls } from "@/lib/booking/commands/ensure-consultant";
import { startInput } from "@/lib/booking/input/hours";
import { seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: startInput,
  page: () => "/staff/hours",
  handle: async ({ meetingUrl }, { database, staff, now }) => {
    await startTakingCalls(database, staff, { meetingUrl, now });
    return seeOther("/staff/hours?done=started");
  },
});
