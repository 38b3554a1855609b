import { notePath } from "@/app/staff/(desk)/leads/note-path";
import { sender } from "@/lib/config/config";
import { answerInWords, refuseForm, seeOther, type FormAnswer } from "@/lib/http/form";
import { editNote } from "@/lib/leads/commands/keep-notes";
import { noteEditInput } from "@/lib/leads/input/notes";
import { noteRefusals, noteWords } from "@/lib/leads/words/notes";
import { staffForm } from "@/lib/staff/form";
import { instantWords } from "@/lib/time/display";

const { comparison, gone, change } = noteWords.en;

export const POST = staffForm({
  input: noteEditInput,
  page: ({ lead, note }) => notePath(lead, { edit: note }),
  handle: async ({ lead, note, version, text }, { database, staff, now }) => {
    const edited = await editNote(database, staff, { noteId: note, version, body: text, sender: sender(), now });
    if (edited.ok) return seeOther(notePath(lead, { done: "note-edited", note }));
    if (edited.reason === "unknown-note") return keptAsNew(lead, text);
    if (edited.reason !== "note-changed") return refuseForm([{ field: "text", words: noteRefusals.en[edited.reason] }]);
    const { stored } = edited;
    const hidden = { lead, note, version: String(stored.version) };
    const at = instantWords(stored.editedAt ?? stored.writtenAt, staff.timeZone);
    return compared({ lead, hidden, yours: text, theirs: stored.body, by: `${stored.authorName}, ${at}` });
  },
});

/** What was typed into a note that went meanwhile, ready to become a note of its own. */
function keptAsNew(lead: string, text: string): FormAnswer {
  const values = { lead: [lead], formKey: [crypto.randomUUID()], body: [text] };
  const again = { action: "/staff/leads/note", values, problems: [{ field: "body", words: gone.again }] };
  return answerInWords({ status: 410, title: gone.title, words: gone.lead, again });
}

type Texts = {
  readonly lead: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly yours: string;
  readonly theirs: string;
  readonly by: string;
};

/** 409 with what was typed beside what is stored: a page of its own, since a cookie doesn't hold a long note. */
function compared({ lead, hidden, yours, theirs, by }: Texts): FormAnswer {
  const field = {
    name: "text",
    label: change,
    yours: { value: yours, words: yours },
    theirs: { value: theirs, words: theirs },
    by,
    combinedName: "textCombined",
    isLong: true,
  };
  return answerInWords({
    status: 409,
    title: comparison.title,
    words: comparison.lead,
    comparison: {
      action: "/staff/leads/note-edit",
      hidden,
      fields: [field],
      words: comparison,
      leaveHref: notePath(lead, {}),
    },
  });
}
