import { company } from "@/lib/config/config";
import { answerInWords, publicForm, seeOther } from "@/lib/http/form";
import { stopFollowUpByLink } from "@/lib/leads/commands/stop-follow-up";
import { followUpLinkInput } from "@/lib/leads/input/letters";
import { followUpPageWords } from "@/lib/leads/words/letters";

export const POST = publicForm({
  input: followUpLinkInput,
  page: () => "/",
  limit: { name: "follow-up-stop", points: 60, seconds: 3_600 },
  handle: async ({ token }, { database, now }) => {
    if (token === null) return answerInWords({ status: 422, ...followUpPageWords.en.bent });
    await stopFollowUpByLink(database, { token, companyName: company().name, now });
    return seeOther(`/follow-up/${token}`);
  },
});
