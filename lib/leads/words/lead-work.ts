import { undoWindowMs, type UndoRefusal } from "@/lib/leads/change";
import type { Locale } from "@/lib/time/words";

/** What is said while a lead is worked: taking back, comparing, asking twice. */
export const leadWorkWords = {
  en: {
    comparison: {
      title: "A colleague changed the same while you typed",
      lead: "Nothing is saved yet, and nothing you typed is lost. Choose for each field which value stays, or write one that holds for both, then save.",
      yours: "Yours:",
      theirs: "Theirs now:",
      combined: "Or write it anew",
      save: "Save this",
      leave: "Leave theirs as it is, and go back to the lead",
      by: (who: string, when: string) => `${who}, ${when}`,
      somebody: "somebody",
    },
    undo: {
      button: "Undo",
      window: `You can take this back for ${undoWindowMs / 60_000} minutes.`,
    },
  },
} as const satisfies Record<Locale, unknown>;

export const undoRefusals: Readonly<Record<Locale, Readonly<Record<UndoRefusal, string>>>> = {
  en: {
    "unknown-change": "There is nothing here that could be taken back",
    "undo-too-late": `A change can be taken back for ${undoWindowMs / 60_000} minutes, and they have passed. Change it anew`,
    "changed-since": "This was changed again since, so it was not taken back. The time line shows by whom",
  },
};
