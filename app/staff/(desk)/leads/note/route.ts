import { leadPath } from "@/app/staff/(desk)/leads/lead-path";
import { sender } from "@/lib/config/config";
import { refuseForm, seeOther } from "@/lib/http/form";
import { addNote } from "@/lib/leads/commands/add-note";
import { noteInput } from "@/lib/leads/input/notes";
import { noteRefusals } from "@/lib/leads/words/notes";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: noteInput,
  page: ({ lead }) => leadPath(lead),
  handle: async ({ lead, formKey, body }, { database, staff, now }) => {
    const added = await addNote(database, staff, { note: { leadId: lead, formKey, body }, sender: sender(), now });
    if (!added.ok) return refuseForm([{ field: "", words: noteRefusals.en[added.reason] }]);
    return seeOther(leadPath(lead, "noted"));
  },
});
