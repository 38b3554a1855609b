const prefix = "waymark-draft:";
/** A draft that nobody came back to for so long is forgotten. */
const keptMs = 14 * 24 * 60 * 60_000;

/** Keeps what is being typed in this browser; an empty text lets it go. A browser that keeps nothing is no fault. */
export function keepDraft(name: string, text: string): void {
  try {
    if (text.trim() === "") localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, JSON.stringify({ text, at: Date.now() }));
  } catch {
    // Storage is full or switched off: the form works all the same.
  }
}

/** What was typed before under this name, or null. */
export function keptDraft(name: string): string | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(prefix + name) ?? "null");
    if (typeof kept !== "object" || kept === null || !("text" in kept) || !("at" in kept)) return null;
    const isFresh = typeof kept.at === "number" && Date.now() - kept.at < keptMs;
    return isFresh && typeof kept.text === "string" ? kept.text : null;
  } catch {
    return null;
  }
}

/** Forgets every draft of this browser: somebody signs out, and the next person at this machine reads nothing. */
export function forgetDrafts(): void {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(prefix)) localStorage.removeItem(name);
  } catch {
    // What can't be read can't be kept either.
  }
}
