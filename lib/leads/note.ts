export const noteLengthMax = 10_000;

export type LeadNote = {
  readonly id: string;
  readonly leadId: string;
  readonly body: string;
  readonly authorId: string | null;
  readonly authorName: string;
  readonly writtenAt: Date;
  readonly editedAt: Date | null;
  readonly version: number;
};

/** A note that names a colleague who has not read it yet. */
export type Mention = {
  readonly noteId: string;
  readonly leadId: string;
  readonly leadName: string | null;
  readonly leadEmail: string;
  readonly authorName: string;
  readonly body: string;
  readonly mentionedAt: Date;
};

export type NoteRefusal = "unknown-lead" | "unknown-note" | "not-your-note" | "note-changed" | "undo-too-late";

type Named = { readonly id: string; readonly name: string };

/** Whom a note names: `@` and a colleague's whole name, in whatever case; of two that fit, the longer one. */
export function mentionsIn(body: string, colleagues: readonly Named[]): readonly string[] {
  const text = body.normalize("NFC").toLowerCase();
  const longestFirst = colleagues.toSorted((one, other) => other.name.length - one.name.length);
  const found = new Set<string>();
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    const named = longestFirst.find(({ name }) => isNamedAt(text, at, name.normalize("NFC").toLowerCase()));
    if (named !== undefined) found.add(named.id);
  }
  return [...found];
}

/** An `@` inside a word is an address, and a name that goes on is another name. */
function isNamedAt(text: string, at: number, name: string): boolean {
  const before = at === 0 ? " " : text.slice(at - 1, at);
  const after = text.slice(at + 1 + name.length, at + 2 + name.length);
  return !/[\p{L}\p{N}]/u.test(before) && text.startsWith(name, at + 1) && !/[\p{L}\p{N}]/u.test(after);
}

/** Colleagues whose name goes on as what stands between the last `@` and the cursor; none when there is no such `@`. */
export function suggestedMentions(beforeCursor: string, names: readonly string[]): readonly string[] {
  const begun = /(?:^|[^\p{L}\p{N}])@([\p{L}\p{N}.'’-]*(?: [\p{L}\p{N}.'’-]*)?)$/u.exec(beforeCursor)?.[1];
  if (begun === undefined) return [];
  const start = begun.toLowerCase();
  return names.filter((name) => name.toLowerCase().startsWith(start) && name.toLowerCase() !== start).slice(0, 5);
}
