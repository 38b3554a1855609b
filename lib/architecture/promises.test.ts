import { describe, expect, test } from "vitest";
import { promisesSomething, promiseSentences, sentencesOf } from "@/lib/architecture/promise-sentences";
import * as check from "@/lib/architecture/promises";
import { people, test as testOf, unproven } from "@/lib/architecture/promises/proof";
import { readRepository } from "@/lib/architecture/repository";
import { parseFile } from "@/lib/architecture/source";

const files = readRepository();
const { promises, ceilings } = check;
const kindsWithCeiling = ["unproven", "people", "statement", "typed number"] as const;

describe("what we say, and what keeps it", () => {
  test("the check reads the pages, the mails, the desk and the refusals", () => {
    const seen = new Set(promiseSentences(files).map(({ path }) => path.replace(/^(lib\/[^/]+).*$/, "$1")));
    for (const room of ["content", "assessment", "booking", "leads", "staff", "voices", "feedback", "http"]) {
      expect(seen).toContain(`lib/${room}`);
    }
    expect(promiseSentences(files).length).toBeGreaterThan(150);
  });

  test("every sentence that promises something has an entry", () => {
    expect(check.promisesWithoutEntry({ files, table: promises })).toEqual([]);
  });

  test("every entry stands for a sentence that is still said", () => {
    expect(check.entriesWithoutPromise({ files, table: promises })).toEqual([]);
  });

  test("every test that an entry names exists", () => {
    expect(check.entriesWithoutTest({ files, table: promises })).toEqual([]);
  });

  test("what rests on something else than a test only becomes less", () => {
    const count = { ...check.countKinds(promises), "typed number": check.numbersTyped(files).length };
    const over = kindsWithCeiling.filter((kind) => count[kind] > ceilings[kind]);
    expect(over.map((kind) => `${kind}: ${count[kind]}, at most ${ceilings[kind]}`)).toEqual([]);
  });
});

function source(path: string, text: string) {
  return parseFile({ path, source: text });
}

describe("a planted fault", () => {
  const words = (sentence: string) => source("lib/booking/words/pages.ts", `export const words = { it: ${sentence} };`);

  test.each([
    '"We call you back tomorrow morning."',
    '"Look around; we’ll write to you."',
    '"A mail is on its way."',
    '"All of it is deleted after a year."',
    '"Leave your address, and we answer."',
    "`Nice. You’ll get a mail at ${time}. Bye.`",
    '"You can cancel it whenever you like."',
    '"A colleague reads what you write."',
  ])("a new sentence is found in a string: %s", (sentence) => {
    const found = check.promisesWithoutEntry({ files: [words(sentence)], table: promises });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("lib/booking/words/pages.ts");
  });

  test("it is found between tags and in what is filled in, but not in tests, checks and a terminal's lines", () => {
    const page = "export const P = () => <p>Thanks. We ring you {when}.</p>;";
    expect(promiseSentences([source("app/(site)/page.tsx", page)]).map(({ text }) => text)).toEqual(["We ring you"]);
    const unread = ["lib/server/x.ts", "lib/a.test.ts", "lib/architecture/x.ts", "e2e/x.ts"];
    expect(promiseSentences(unread.map((path) => source(path, 'export const x = "We ring you.";')))).toEqual([]);
  });

  test("one that was reworded is missed twice: without an entry, and an entry without it", () => {
    const table = { "lib/booking/words/pages.ts": { "We ring you.": unproven } };
    const rest = { files: [words('"We ring you now."')], table };
    expect(check.promisesWithoutEntry(rest)).toHaveLength(1);
    expect(check.entriesWithoutPromise(rest)).toEqual([
      'lib/booking/words/pages.ts no longer says "We ring you.": take its entry out',
    ]);
  });

  test("an entry is taken with a test that is there, and refused with one that is not, however it is written", () => {
    const spec = source(
      "lib/a.db.test.ts",
      'test("one", f); test.each([1])("two %s", f); deskTest("three", f); test.each`a`("four", f); describe("five", f); request("six"); test(`seven ${x}`, f);',
    );
    const named = (title: string, file = "lib/a.db.test.ts") =>
      check.entriesWithoutTest({
        files: [spec, words('"x y"')],
        table: { "lib/b.ts": { "We x.": testOf(file, title) } },
      });
    for (const title of ["one", "two %s", "three", "four", "seven ${x}"]) expect(named(title)).toEqual([]);
    for (const title of ["five", "six", "on", ""]) expect(named(title)).toHaveLength(1);
    expect(named("one", "lib/b.db.test.ts")).toHaveLength(1);
    expect(named("x", "lib/booking/words/pages.ts")).toHaveLength(1);
  });

  test("one of several proofs that is gone is missed", () => {
    const table = { "lib/b.ts": { "We x.": [people("administrator"), testOf("lib/a.test.ts", "gone")] } };
    expect(check.entriesWithoutTest({ files, table })).toHaveLength(1);
    expect(check.countKinds(table)).toMatchObject({ people: 1, test: 1, unproven: 0 });
  });

  test.each([
    ['"We keep it for 30 days."', 1],
    ['"We keep it for five more minutes."', 1],
    ['"We ring you within an hour."', 1],
    ["`We keep it for ${days} days.`", 0],
    ['"We keep it for {{site.logDays}} days."', 0],
    ['"They waited 30 days."', 0],
  ])("a number that is typed into a promise is found: %s", (sentence, times) => {
    expect(check.numbersTyped([words(sentence)])).toHaveLength(times);
  });

  test("a text falls into its sentences, and an opinion is none of ours to keep", () => {
    expect(sentencesOf("We ask. (You answer.) We keep “it.” Done now")).toEqual([
      "We ask.",
      "(You answer.)",
      "We keep “it.”",
      "Done now",
    ]);
    expect(promisesSomething("We would look at Django first.")).toBe(false);
    expect(promisesSomething("Here are the times that we found.")).toBe(false);
  });
});
