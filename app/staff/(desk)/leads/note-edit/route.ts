import { notePath } from "@/app/staff/(desk)/leads/note-path";
import { sender } from "@/lib/config/config";
import { refuseForm, seeOther } from "@/lib/http/form";
import { editNote } from "@/lib/leads/commands/keep-notes";
import { noteEditInput } from "@/lib/leads/input/notes";
import { noteRefusals } from "@/lib/leads/words/notes";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: noteEditInput,
  page: ({ lead, note }) => notePath(lead, { edit: note }),
  handle: async ({ lead, note, version, text }, { database, staff, now }) => {
    const edited = await editNote(database, staff, { noteId: note, version, body: text, sender: sender(), now });
    if (!edited.ok) return refuseForm([{ field: "text", words: noteRefusals.en[edited.reason] }]);
    return seeOther(notePath(lead, { done: "note-edited", note }));
  },
});
