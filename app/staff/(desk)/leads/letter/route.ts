import { filledFor } from "@/app/staff/(desk)/leads/[lead]/mail/letter-values";
import { leadPath, letterPath } from "@/app/staff/(desk)/leads/lead-path";
import { sender } from "@/lib/config/config";
import { refuseForm, seeOther } from "@/lib/http/form";
import { sendLetter } from "@/lib/leads/commands/send-letter";
import { letterInput } from "@/lib/leads/input/letters";
import { letterWords } from "@/lib/leads/words/letters";
import { staffForm } from "@/lib/staff/form";

/** Looked at first, the letter goes back to its page, which shows how it reads; else, filled in, into the outbox. */
export const POST = staffForm({
  input: letterInput,
  page: ({ lead, next }) => letterPath(lead, next === "preview"),
  handle: async ({ lead, next, ...typed }, { database, staff, now }) => {
    if (next === "preview") return refuseForm([]);
    const letter = { ...typed, ...(await filledFor(lead, typed, staff)), leadId: lead };
    const sent = await sendLetter(database, staff, { letter, sender: sender(), now });
    if (!sent.ok) return refuseForm([{ field: "", words: letterWords.en.refusals[sent.reason] }]);
    return seeOther(leadPath(lead, "letter-sent"));
  },
});
