import { leadPath } from "@/app/staff/(desk)/leads/lead-path";
import { company } from "@/lib/config/config";
import { seeOther } from "@/lib/http/form";
import { stopFollowUp } from "@/lib/leads/commands/stop-follow-up";
import { stopInput } from "@/lib/leads/input/letters";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: stopInput,
  page: ({ lead }) => leadPath(lead),
  handle: async ({ lead }, { database, staff, now }) => {
    await stopFollowUp(database, { leadId: lead, companyName: company().name, actor: staff, now });
    return seeOther(leadPath(lead, "stopped"));
  },
});
