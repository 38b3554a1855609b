import { company } from "@/lib/config/config";
import { publicForm, seeOther } from "@/lib/http/form";
import { withdrawVoice } from "@/lib/voices/commands";
import { isToken, ownVoiceChoice } from "@/lib/voices/input";
import { voicePath } from "@/lib/voices/voice";

/** What is gone already is gone: the page then says so, and nobody is told off. */
export const POST = publicForm({
  input: ownVoiceChoice,
  page: ({ token }) => (isToken(token) ? voicePath(token) : "/"),
  limit: { name: "voices", points: 20, seconds: 3_600 },
  handle: async ({ token }, { database, now }) => {
    await withdrawVoice(database, { token, companyName: company().name, now });
    return seeOther(voicePath(token));
  },
});
