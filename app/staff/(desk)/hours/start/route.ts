import { startTakingCalls } from "@/lib/booking/commands/ensure-consultant";
import { nothingInput } from "@/lib/booking/input/hours";
import { seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: nothingInput,
  page: () => "/staff/hours",
  handle: async (_nothing, { database, staff, now }) => {
    await startTakingCalls(database, staff, now);
    return seeOther("/staff/hours?done=started");
  },
});
