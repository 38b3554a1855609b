import { revokeFeed } from "@/lib/booking/commands/keep-feed";
import { nothingInput } from "@/lib/booking/input/hours";
import { seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: nothingInput,
  page: () => "/staff/hours",
  handle: async (_nothing, { database, staff, now }) => {
    await revokeFeed(database, staff, now);
    return seeOther("/staff/hours?done=feed-stopped#feed");
  },
});
