import { seeOther } from "@/lib/http/form";
import { readMention } from "@/lib/leads/commands/keep-notes";
import { mentionChoice } from "@/lib/leads/input/notes";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: mentionChoice,
  page: () => "/staff",
  handle: async ({ note }, { database, staff, now }) => {
    await readMention(database, staff, { noteId: note, now });
    return seeOther("/staff?done=mention-read");
  },
});
