import { sender } from "@/lib/config/config";
import { refuseForm, seeOther } from "@/lib/http/form";
import { inviteColleague } from "@/lib/staff/commands/colleagues";
import { staffForm } from "@/lib/staff/form";
import { invitationInput } from "@/lib/staff/input";
import { staffWords } from "@/lib/staff/words";

export const POST = staffForm({
  role: "administrator",
  input: invitationInput,
  page: () => "/staff/colleagues",
  limit: { name: "invite", points: 50, seconds: 3_600 },
  handle: async (invitation, { database, staff, now }) => {
    const invited = await inviteColleague(database, staff, { invitation, sender: sender(), now });
    if (!invited.ok) return refuseForm([{ field: "email", words: staffWords.en.refusals[invited.reason] }]);
    return seeOther("/staff/colleagues?done=invited");
  },
});
