import { everydayAbbreviations, type GlossaryEntry } from "@/lib/content/glossary";

const wordsPerMinute = 220;

/** Splits running text into sentences. A full stop inside a name or a version, as in Node.js 26.1, ends nothing. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?][)"”’]?)\s+(?=[\p{Lu}\p{N}"“‘(])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

/** Words as a reader counts them: "36-month" is one, a dash is none. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Whole minutes, never less than one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}

/** Abbreviations in capitals that are not known to everybody, each once. */
export function abbreviationsIn(text: string): readonly string[] {
  const found = text.match(/(?<![.\w])[A-Z][A-Z0-9]*[A-Z]s?\b/g) ?? [];
  const singular = found.map((word) => (word.endsWith("s") ? word.slice(0, -1) : word));
  return [...new Set(singular)].filter((word) => !everydayAbbreviations.includes(word));
}

const escapePattern = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** True where the word of the glossary stands in the text, also in the plural and, for small letters, in capitals. */
export function usesWord(text: string, entry: GlossaryEntry): boolean {
  const flags = entry.word === entry.word.toLowerCase() ? "iu" : "u";
  return new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(entry.word)}(s|es)?(?![\\p{L}\\p{N}])`, flags).test(text);
}
