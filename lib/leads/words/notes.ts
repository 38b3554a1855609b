import type { NoteRefusal } from "@/lib/leads/note";
import type { Locale } from "@/lib/time/words";

export const noteWords = {
  en: {
    note: "New note",
    hint: "Colleagues read it; the lead never does. Markdown works: **bold**, - lists, [links](https://…). @ and a colleague's name tells them.",
    add: "Add note",
    none: "No notes yet.",
    older: (number: number) => (number === 1 ? "1 older note" : `${number} older notes`),
    edit: "Edit",
    editHidden: (at: string) => `the note of ${at}`,
    edited: "edited",
    remove: "Delete",
    change: "Your note",
    save: "Save note",
    cancel: "Leave it as it was",
    suggestions: "Colleagues to name",
    suggested: (number: number) =>
      number === 1 ? "1 colleague fits. Tab reaches the name." : `${number} colleagues fit. Tab reaches the names.`,
    mention: (name: string) => `@${name}`,
    draftBack: "This is your draft from before. It is kept in this browser until you add or discard it.",
    discard: "Discard draft",
    comparison: {
      title: "You changed this note in another window",
      lead: "Nothing is saved yet, and nothing you typed is lost. Choose which text stays, or write one that holds both, then save.",
      yours: "Yours:",
      theirs: "Stored now:",
      combined: "Or write it anew",
      save: "Save this",
      leave: "Leave the note as it is stored, and go back to the lead",
    },
    gone: {
      title: "This note does not exist any more",
      lead: "Nothing you typed is lost: it stands below. Send it again to add it as a new note.",
      again: "Your text",
    },
    mentions: "Notes that name you",
    mentionLine: (by: string) => `${by} wrote about`,
    open: "Open the note",
    read: "Read",
    readHidden: (who: string) => `the note about ${who}`,
    mail: {
      subject: (by: string) => `${by} named you in a note`,
      preview: (by: string) => `${by} named you in a note about a lead.`,
      named: (by: string, who: string) => `${by} named you in a note about ${who}:`,
      link: "Open the lead",
      reason:
        "You get this because a colleague named you. Your notification page says whether such notes reach you by mail.",
    },
    choice: {
      title: "Notes that name you",
      lead: "They always stand on your Today page.",
      label: "Mail me too when a note names me",
      save: "Save choice",
    },
  },
} as const satisfies Record<Locale, unknown>;

export const noteRefusals: Readonly<Record<Locale, Readonly<Record<Exclude<NoteRefusal, "note-changed">, string>>>> = {
  en: {
    "unknown-lead": "This lead does not exist any more",
    "unknown-note": "This note does not exist any more",
    "not-your-note": "Only its author can change this note",
    "undo-too-late": "A note can be brought back for an hour, and that has passed",
  },
};
