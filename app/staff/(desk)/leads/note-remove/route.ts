import { leadPath } from "@/app/staff/(desk)/leads/lead-path";
import { notePath } from "@/app/staff/(desk)/leads/note-path";
import { refuseForm, seeOther } from "@/lib/http/form";
import { removeNote } from "@/lib/leads/commands/keep-notes";
import { noteChoice } from "@/lib/leads/input/notes";
import { noteRefusals } from "@/lib/leads/words/notes";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: noteChoice,
  page: ({ lead }) => leadPath(lead),
  handle: async ({ note }, { database, staff, now }) => {
    const kept = await removeNote(database, staff, { noteId: note, now });
    if (!kept.ok) return refuseForm([{ field: "", words: noteRefusals.en[kept.reason] }]);
    return seeOther(notePath(kept.value.leadId, { done: "note-removed", note }));
  },
});
