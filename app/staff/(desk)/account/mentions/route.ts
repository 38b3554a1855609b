import { seeOther } from "@/lib/http/form";
import { chooseMentionMail } from "@/lib/leads/commands/keep-notes";
import { mentionMailInput } from "@/lib/leads/input/notes";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: mentionMailInput,
  page: () => "/staff/account/notifications",
  handle: async ({ wantsMail }, { database, staff }) => {
    await chooseMentionMail(database, staff, wantsMail);
    return seeOther("/staff/account/notifications?done=saved");
  },
});
