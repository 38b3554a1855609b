import type { Note, Parts } from "@/lib/content/compose";
import type { Source } from "@/lib/content/sources";

/** The notes that a text marks, each once. */
function notesIn(parts: Parts): readonly Note[] {
  const all = parts.flatMap((part) => {
    if (part.kind === "mark") return [part.note];
    return part.kind === "strong" || part.kind === "stress" ? notesIn(part.parts) : [];
  });
  return [...new Set(all)];
}

/** The sources behind a picture, each once, in the order of its marks: for the line below it. */
export function figureSources(caption: Parts): readonly Source[] {
  return [...new Set(notesIn(caption).flatMap(({ sources }) => sources))];
}
