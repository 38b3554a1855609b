import { seeOther } from "@/lib/http/form";
import { withdrawInvitation } from "@/lib/staff/commands/colleagues";
import { staffForm } from "@/lib/staff/form";
import { invitationChoice } from "@/lib/staff/input";

export const POST = staffForm({
  role: "administrator",
  input: invitationChoice,
  page: () => "/staff/colleagues",
  handle: async ({ link }, { database, staff, now }) => {
    await withdrawInvitation(database, staff, { linkId: link, now });
    return seeOther("/staff/colleagues?done=withdrawn");
  },
});
