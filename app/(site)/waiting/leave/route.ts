import { leaveWaitingList } from "@/lib/booking/commands/waiting-list";
import { leaveInput } from "@/lib/booking/input/waiting";
import { publicForm, seeOther } from "@/lib/http/form";

export const POST = publicForm({
  input: leaveInput,
  page: () => "/book",
  limit: { name: "waiting-leave", points: 60, seconds: 3_600 },
  handle: async ({ token }, { database, now }) => {
    await leaveWaitingList(database, token, now);
    return seeOther(`/waiting/${token}`);
  },
});
