import { config } from "@/lib/config/config";
import { giveFeed } from "@/lib/booking/commands/keep-feed";
import { nothingInput } from "@/lib/booking/input/hours";
import { seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: nothingInput,
  page: () => "/staff/hours",
  handle: async (_nothing, { database, staff, now }) => {
    await giveFeed(database, staff, { secret: config().WAYMARK_SECRET ?? "", now });
    return seeOther("/staff/hours?done=feed#feed");
  },
});
