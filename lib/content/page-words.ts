import type { GlossaryEntry } from "@/lib/content/glossary";
import type { Inline } from "@/lib/content/inline";
import type { Page } from "@/lib/content/page";
import { type Lookups, plainText } from "@/lib/content/plain-text";
import type { Content } from "@/lib/content/published";
import { readingMinutes, usesWord, wordCount } from "@/lib/content/readability";
import { unitsOf } from "@/lib/content/units";

/** Lookups for counting and checking: details of the site, which only the configuration knows, count as one word. */
export function checkingLookups(content: Content): Lookups {
  return {
    figure: (fact, name) => content.facts[fact]?.figures?.[name] ?? null,
    detail: () => "Name",
    brief: (word) => content.glossary.find((entry) => entry.word === word)?.brief ?? null,
  };
}

/** Words without what stands in `code`, which nobody is asked to know. */
export function withoutCode(parts: readonly Inline[]): readonly Inline[] {
  return parts.filter((part) => part.kind !== "code");
}

/** The words of the glossary that a page uses, in alphabetical order. */
export function pageWords(page: Page, content: Content): readonly GlossaryEntry[] {
  const lookups = checkingLookups(content);
  const text = unitsOf(page, content)
    .map(({ parts }) => plainText(withoutCode(parts), { ...lookups, brief: () => "" }))
    .join("\n");
  return content.glossary
    .filter((entry) => usesWord(text, entry))
    .toSorted((one, other) => one.word.localeCompare(other.word, "en", { sensitivity: "base" }));
}

export function readingMinutesOf(page: Page, content: Content): number {
  const lookups = checkingLookups(content);
  const words = unitsOf(page, content).map(({ parts }) => wordCount(plainText(parts, lookups)));
  return readingMinutes(words.reduce((sum, count) => sum + count, 0));
}
