import { leadPath } from "@/app/staff/(desk)/leads/lead-path";
import { refuseForm, seeOther } from "@/lib/http/form";
import { addNote } from "@/lib/leads/commands/add-note";
import { noteInput } from "@/lib/leads/input";
import { leadWords } from "@/lib/leads/words";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: noteInput,
  page: ({ lead }) => leadPath(lead),
  handle: async ({ lead, formKey, body }, { database, staff, now }) => {
    const added = await addNote(database, staff, { note: { leadId: lead, formKey, body }, now });
    if (!added.ok) return refuseForm([{ field: "", words: leadWords.en.refusals[added.reason] }]);
    return seeOther(leadPath(lead, "noted"));
  },
});
