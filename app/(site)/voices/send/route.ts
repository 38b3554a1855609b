import { company } from "@/lib/config/config";
import { publicForm, refuseForm, seeOther } from "@/lib/http/form";
import { writeVoice } from "@/lib/voices/commands";
import { isToken, voiceInput } from "@/lib/voices/input";
import { voicePath } from "@/lib/voices/voice";
import { voiceWords } from "@/lib/voices/words";

export const POST = publicForm({
  input: voiceInput,
  page: ({ token }) => (isToken(token) ? voicePath(token) : "/"),
  neverKept: ["publication"],
  limit: { name: "voices", points: 20, seconds: 3_600 },
  handle: async (input, { database, now }) => {
    const written = await writeVoice(database, input, { companyName: company().name, now });
    if (!written.ok) return refuseForm([{ field: "", words: voiceWords.en.refusals[written.reason] }]);
    return seeOther(voicePath(input.token));
  },
});
