/** One piece of a stylesheet: a statement that ends with a semicolon, or a prelude with its block. */
type Piece = { readonly prelude: string; readonly block: string | null };

const TOKEN = /\/\*[\s\S]*?\*\/|"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|[{};]/g;
const COMMENT = /\/\*[\s\S]*?\*\//g;
/** Blocks that hold rules like the sheet itself. */
const HOLDS_RULES = /^@(media|supports|layer|container)\b/;

/**
 * The rules of `style` that can apply to `html`, a document without scripts: nothing adds a class to it later, so a
 * selector that asks for a class which stands nowhere in it never matches. All other rules stay, in their order; a sheet
 * that can't be read stays whole.
 */
export function neededStyles(style: string, html: string): string {
  const classes = new Set(
    [...html.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = ""]) => names.split(/\s+/)).filter(Boolean),
  );
  return rulesFor(style, classes) ?? style;
}

function rulesFor(style: string, classes: ReadonlySet<string>): string | null {
  const pieces = piecesOf(style);
  if (pieces === null) return null;
  const kept = pieces.map((piece) => pieceFor(piece, classes));
  return kept.includes(null) ? null : kept.join("");
}

/** What stays of a piece; empty where nothing does, null where it can't be read. */
function pieceFor({ prelude, block }: Piece, classes: ReadonlySet<string>): string | null {
  if (block === null) return prelude;
  if (HOLDS_RULES.test(prelude)) {
    const inside = rulesFor(block, classes);
    // A layer that is empty still has its place among the layers.
    if (inside === "" && !prelude.startsWith("@layer")) return "";
    return inside === null ? null : `${prelude}{${inside}}`;
  }
  if (prelude.startsWith("@")) return `${prelude}{${block}}`;
  const selectors = selectorsOf(prelude.replaceAll(COMMENT, "")).filter((selector) => canMatch(selector, classes));
  return selectors.length === 0 ? "" : `${selectors.join(",")}{${block}}`;
}

/** The pieces of a sheet, or of the inside of a block, in order; null where its braces don't close. */
function piecesOf(style: string): readonly Piece[] | null {
  const marks = outerMarks(style);
  const last = marks?.at(-1);
  if (marks === null || last?.token === "{" || style.slice((last?.index ?? -1) + 1).trim() !== "") return null;
  return marks.flatMap(({ token, index }, place): readonly Piece[] => {
    const before = marks[place - 1];
    if (token === "{") return [];
    if (token === ";") return [{ prelude: style.slice((before?.index ?? -1) + 1, index + 1), block: null }];
    const start = (marks[place - 2]?.index ?? -1) + 1;
    const opened = before?.index ?? index;
    return [{ prelude: style.slice(start, opened).trim(), block: style.slice(opened + 1, index) }];
  });
}

type Mark = { readonly token: string; readonly index: number };

/** The semicolons and braces that stand in no block, and in no string or comment; null where a brace closes nothing. */
function outerMarks(style: string): readonly Mark[] | null {
  const marks: Mark[] = [];
  let depth = 0;
  for (const { 0: token, index } of style.matchAll(TOKEN)) {
    if (token === "}") depth -= 1;
    if (depth < 0) return null;
    if (depth === 0 && token.length === 1) marks.push({ token, index });
    if (token === "{") depth += 1;
  }
  return marks;
}

/** The selectors of a list, parted at its own commas: not at those in parentheses or brackets. */
function selectorsOf(prelude: string): readonly string[] {
  const ends: number[] = [];
  let depth = 0;
  for (const { 0: mark, index } of prelude.matchAll(/[()[\],]/g)) {
    if (mark !== ",") depth += "([".includes(mark) ? 1 : -1;
    else if (depth === 0) ends.push(index);
  }
  return [...ends, prelude.length].map((end, place) =>
    prelude.slice(place === 0 ? 0 : (ends[place - 1] ?? 0) + 1, end),
  );
}

/** What stands in parentheses (`:is`, `:not`) or brackets asks for nothing here: too much may stay, never too little. */
function canMatch(selector: string, classes: ReadonlySet<string>): boolean {
  if (selector.includes("\\")) return true;
  let plain = selector;
  let before = "";
  while (plain !== before) {
    before = plain;
    plain = plain.replaceAll(/\([^()]*\)|\[[^\]]*\]/g, "");
  }
  return [...plain.matchAll(/\.(-?[a-z_][\w-]*)/gi)].every(([, name = ""]) => classes.has(name));
}
