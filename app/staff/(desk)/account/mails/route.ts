import { chooseMails } from "@/lib/connections/commands/notifications";
import { notificationInput } from "@/lib/connections/input";
import { seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: notificationInput,
  page: () => "/staff/account/notifications",
  lists: ["mails"],
  handle: async ({ mails }, { database, staff }) => {
    await chooseMails(database, staff, mails);
    return seeOther("/staff/account/notifications?done=saved");
  },
});
