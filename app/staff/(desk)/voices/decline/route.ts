import { seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";
import { declineVoice } from "@/lib/voices/commands";
import { voiceChoice } from "@/lib/voices/input";

export const POST = staffForm({
  input: voiceChoice,
  page: () => "/staff/voices",
  handle: async ({ voice }, { database, staff, now }) => {
    await declineVoice(database, staff, { voiceId: voice, now });
    return seeOther("/staff/voices?done=declined");
  },
});
