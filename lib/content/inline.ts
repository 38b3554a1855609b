/**
 * The marks that a writer may use inside a sentence:
 *
 *   **strong**   *stress*   `code`   [words of a link](/address)
 *   [[F30]] or [[F30 F31]]   the sources of what was just said
 *   [[ours]]                 this is our judgement, and readers are told so
 *   {{F30.cpython}}          a figure of that fact, so that prose cannot differ from it
 *   {{site.companyName}}     a detail of this site, filled in from the configuration
 *   [?ORM] or [?ORM|ORMs]    first use of a word of the glossary: its explanation follows in brackets
 */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "strong"; readonly content: readonly Inline[] }
  | { readonly kind: "stress"; readonly content: readonly Inline[] }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly href: string }
  | { readonly kind: "marks"; readonly ids: readonly string[] }
  | { readonly kind: "figure"; readonly fact: string; readonly name: string }
  | { readonly kind: "detail"; readonly name: string }
  | { readonly kind: "term"; readonly word: string; readonly shown: string };

const patterns = [
  String.raw`\*\*(?<strong>.+?)\*\*`,
  String.raw`\*(?<stress>[^*]+)\*`,
  "`(?<code>[^`]+)`",
  String.raw`\[\[(?<marks>[^\]]+)\]\]`,
  String.raw`\{\{(?<value>[^}]+)\}\}`,
  String.raw`\[\?(?<term>[^\]]+)\]`,
  String.raw`\[(?<link>[^\]]+)\]\((?<href>[^)\s]+)\)`,
];
const pattern = new RegExp(patterns.join("|"), "g");

function readValue(value: string): Inline {
  const [owner = "", name = ""] = value.trim().split(".");
  return owner === "site" ? { kind: "detail", name } : { kind: "figure", fact: owner, name };
}

function readTerm(term: string): Inline {
  const [word = "", shown = word] = term.split("|");
  return { kind: "term", word, shown };
}

function readMark(found: Readonly<Record<string, string | undefined>>): Inline {
  const { strong, stress, code, marks, value, term, link = "", href = "" } = found;
  if (strong !== undefined) return { kind: "strong", content: parseInline(strong) };
  if (stress !== undefined) return { kind: "stress", content: parseInline(stress) };
  if (code !== undefined) return { kind: "code", text: code };
  if (marks !== undefined) return { kind: "marks", ids: marks.trim().split(/\s+/) };
  if (value !== undefined) return readValue(value);
  if (term !== undefined) return readTerm(term);
  return { kind: "link", text: link, href };
}

/** Reads a sentence with its marks. Nothing is refused here: unknown ids and names are found by `contentProblems`. */
export function parseInline(text: string): readonly Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) parts.push({ kind: "text", text: text.slice(from, match.index) });
    parts.push(readMark(match.groups ?? {}));
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ kind: "text", text: text.slice(from) });
  return parts;
}
