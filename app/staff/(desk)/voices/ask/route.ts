import { sender } from "@/lib/config/config";
import { refuseForm, seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";
import { askForVoice } from "@/lib/voices/commands";
import { callChoice } from "@/lib/voices/input";
import { voiceWords } from "@/lib/voices/words";

export const POST = staffForm({
  input: callChoice,
  page: () => "/staff/voices",
  handle: async ({ booking }, { database, staff, now }) => {
    const asked = await askForVoice(database, staff, { bookingId: booking, sender: sender(), now });
    if (!asked.ok) return refuseForm([{ field: "", words: voiceWords.en.refusals[asked.reason] }]);
    return seeOther("/staff/voices?done=asked");
  },
});
