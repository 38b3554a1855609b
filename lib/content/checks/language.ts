import { type Problem, placeOf } from "@/lib/content/checks/problem";
import type { GlossaryEntry } from "@/lib/content/glossary";
import type { Inline } from "@/lib/content/inline";
import type { Page } from "@/lib/content/page";
import { checkingLookups, withoutCode } from "@/lib/content/page-words";
import { plainText } from "@/lib/content/plain-text";
import type { Content } from "@/lib/content/published";
import { abbreviationsIn, sentencesOf, usesWord, wordCount } from "@/lib/content/readability";
import { type Unit, unitsOf } from "@/lib/content/units";
import { waysOn } from "@/lib/content/ways-on";

const longestSentence = 30;

function longSentences(where: string, text: string): readonly Problem[] {
  return sentencesOf(text)
    .filter((sentence) => wordCount(sentence) > longestSentence)
    .map((sentence): Problem => ({ kind: "long-sentence", where, what: `${wordCount(sentence)} words: ${sentence}` }));
}

/** Every text that a reader may meet, with the place where it is written. Headings are no sentences. */
export function readableTexts(content: Content): readonly { readonly where: string; readonly text: string }[] {
  const lookups = checkingLookups(content);
  const units = content.pages.flatMap((page) => unitsOf(page, content)).filter(({ kind }) => kind !== "heading");
  return [
    ...units.map((unit) => ({ where: placeOf(unit), text: plainText(unit.parts, lookups) })),
    ...content.pages.map(({ id, description }) => ({ where: `${id}, description`, text: description })),
    ...Object.entries(content.facts).map(([id, { claim }]) => ({ where: id, text: claim })),
    ...Object.entries(content.sources).map(([key, { note = "" }]) => ({ where: key, text: note })),
    ...content.ledger.map(({ id, claim }) => ({ where: id, text: claim })),
    ...content.glossary.map(({ word, meaning }) => ({ where: `glossary, ${word}`, text: meaning })),
    ...waysOn.map(({ href, text }) => ({ where: `way on to ${href}`, text })),
  ];
}

/** Follows a reader down the page and notes which words have been explained to her so far. */
type Reader = {
  readonly page: Page;
  readonly content: Content;
  readonly explained: Set<string>;
  readonly seen: Set<string>;
};

function explain(entry: GlossaryEntry, reader: Reader): void {
  reader.explained.add(entry.word);
  for (const abbreviation of abbreviationsIn(entry.word)) reader.explained.add(abbreviation);
}

function readTerm(word: string, where: string, reader: Reader): readonly Problem[] {
  const entry = reader.content.glossary.find((candidate) => candidate.word === word);
  if (entry === undefined) return [];
  const problems: Problem[] = reader.explained.has(word) ? [{ kind: "word-explained-twice", where, what: word }] : [];
  explain(entry, reader);
  return problems;
}

function readText(text: string, where: string, reader: Reader): readonly Problem[] {
  const isNew = (word: string) => !reader.explained.has(word) && !reader.seen.has(word);
  const words = reader.content.glossary.filter((entry) => isNew(entry.word) && usesWord(text, entry));
  for (const { word } of words) reader.seen.add(word);
  const known = reader.content.glossary.flatMap(({ word }) => abbreviationsIn(word));
  const abbreviations = abbreviationsIn(text).filter((word) => isNew(word) && !known.includes(word));
  for (const word of abbreviations) reader.seen.add(word);
  return [
    ...words.map(({ word }): Problem => ({ kind: "unexplained-word", where, what: word })),
    ...abbreviations.map((what): Problem => ({ kind: "unexplained-abbreviation", where, what })),
  ];
}

function readPart(part: Inline, where: string, reader: Reader): readonly Problem[] {
  if (part.kind === "term") return readTerm(part.word, where, reader);
  if (part.kind === "strong" || part.kind === "stress") {
    return part.content.flatMap((inner) => readPart(inner, where, reader));
  }
  return readText(plainText(withoutCode([part]), checkingLookups(reader.content)), where, reader);
}

function readUnit(unit: Unit, reader: Reader): readonly Problem[] {
  if (unit.kind === "words") {
    for (const entry of reader.content.glossary) explain(entry, reader);
    return [];
  }
  return unit.parts.flatMap((part) => readPart(part, placeOf(unit), reader));
}

/** Words and abbreviations that a page uses before it explains them. A heading may run ahead of the text that explains it. */
function unexplained(page: Page, content: Content): readonly Problem[] {
  const reader: Reader = { page, content, explained: new Set(), seen: new Set() };
  const units = unitsOf(page, content);
  const prose = units.filter(({ kind }) => kind !== "heading").flatMap((unit) => readUnit(unit, reader));
  const headings = units.filter(({ kind }) => kind === "heading").flatMap((unit) => readUnit(unit, reader));
  return [...prose, ...headings];
}

/** Sentences of more than thirty words, and words that a product owner is expected to know without being told. */
export function languageProblems(content: Content): readonly Problem[] {
  return [
    ...readableTexts(content).flatMap(({ where, text }) => longSentences(where, text)),
    ...content.pages.flatMap((page) => unexplained(page, content)),
  ];
}
