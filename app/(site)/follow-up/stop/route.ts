import { company } from "@/lib/config/config";
import { publicForm, seeOther } from "@/lib/http/form";
import { stopFollowUpByLink } from "@/lib/leads/commands/stop-follow-up";
import { followUpLinkInput } from "@/lib/leads/input/letters";

export const POST = publicForm({
  input: followUpLinkInput,
  page: () => "/",
  limit: { name: "follow-up-stop", points: 60, seconds: 3_600 },
  handle: async ({ token }, { database, now }) => {
    await stopFollowUpByLink(database, { token, companyName: company().name, now });
    return seeOther(`/follow-up/${token}`);
  },
});
