import type { ChartTable } from "@/lib/content/chart-tables";
import type { Note, Part, Parts } from "@/lib/content/compose";
import { readableDate } from "@/lib/content/freshness";
import type { Source } from "@/lib/content/sources";
import { contentWords as words } from "@/lib/content/words";

function markInWords({ number, secondHand }: Note): string {
  return secondHand === "none" ? `[${number}]` : `[${number}, ${words.secondHand[secondHand]}]`;
}

function partAsMarkdown(part: Part): string {
  switch (part.kind) {
    case "text":
      return part.text;
    case "code":
      return `\`${part.text}\``;
    case "strong":
      return `**${partsAsMarkdown(part.parts)}**`;
    case "stress":
      return `*${partsAsMarkdown(part.parts)}*`;
    case "link":
      return `[${part.text}](${part.href})`;
    case "term":
      return `${part.shown} (${part.brief})`;
    case "mark":
      return ` ${markInWords(part.note)}`;
    case "ours":
      return ` (${words.ours})`;
  }
}

/** A sentence with its marks in words: "[3]", "[3, second-hand]", "(our view)". */
export function partsAsMarkdown(parts: Parts): string {
  return parts.map(partAsMarkdown).join("").replaceAll(/ {2,}/g, " ").trim();
}

export function bulleted(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

const cell = (text: string) => text.replaceAll("|", String.raw`\|`).replaceAll(/\s+/g, " ");
const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;

export function tableAsMarkdown({ columns, rows }: ChartTable): string {
  return [line(columns), line(columns.map(() => "---")), ...rows.map(line)].join("\n");
}

/** "Title, publisher, November 2026, read: https://…", with a note where there is one. */
export function sourceInWords(source: Source, origin: string): string {
  const { title, publisher, datedOn, seen, url, note } = source;
  const address = url.startsWith("/") ? `${origin}${url}` : url;
  const head = `${title}, ${publisher}, ${readableDate(datedOn)}, ${words.reading[seen]}: ${address}`;
  return note === undefined ? head : `${head} (${note})`;
}
