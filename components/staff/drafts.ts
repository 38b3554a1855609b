const prefix = "waymark-draft:";

/** Keeps what is being typed in this browser; an empty text lets it go. A browser that keeps nothing is no fault. */
export function keepDraft(name: string, text: string): void {
  try {
    if (text.trim() === "") localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, text);
  } catch {
    // Storage is full or switched off: the form works all the same.
  }
}

/** What was typed before under this name, or null. */
export function keptDraft(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

/** The draft of a note's edit: a note has one author, so its id names their draft. */
export function editDraftName(noteId: string): string {
  return `note:${noteId}`;
}

/** Forgets every draft of this browser: somebody signs out, and the next person at this machine reads nothing. */
export function forgetDrafts(): void {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(prefix)) localStorage.removeItem(name);
  } catch {
    // What can't be read can't be kept either.
  }
}
