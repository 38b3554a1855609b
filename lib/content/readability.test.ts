import { expect, test } from "vitest";
import { findWord } from "@/lib/content/glossary";
import { abbreviationsIn, readingMinutes, sentencesOf, usesWord, wordCount } from "@/lib/content/readability";

test("names and versions with a full stop inside end no sentence", () => {
  expect(sentencesOf("Node.js 26.13 is here. It runs. Django 6.1 too!")).toEqual([
    "Node.js 26.13 is here.",
    "It runs.",
    "Django 6.1 too!",
  ]);
  expect(sentencesOf("It took 3.2 s and 0.066 s.")).toHaveLength(1);
  expect(sentencesOf("")).toEqual([]);
});

test("words are counted as a reader counts them", () => {
  expect(wordCount("A 36-month window – or longer, at 10%.")).toBe(7);
});

test("capitals that everybody knows need no explanation", () => {
  expect(abbreviationsIn("An API over HTTPS with CSRF and two ORMs, by Socket.IO")).toEqual(["CSRF", "ORM"]);
});

test("a word of the glossary is found in the plural and at the start of a sentence, and not inside other words", () => {
  const pool = findWord("connection pool");
  const queue = findWord("Celery");
  if (pool === null || queue === null) throw new Error("The glossary lacks a word of this test.");
  expect(usesWord("Connection pools help.", pool)).toBe(true);
  expect(usesWord("A connection pooler is another thing.", pool)).toBe(false);
  expect(usesWord("celery is a vegetable", queue)).toBe(false);
});

test("even a short page takes a minute", () => {
  expect(readingMinutes(10)).toBe(1);
  expect(readingMinutes(660)).toBe(3);
});
