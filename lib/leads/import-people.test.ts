import fc from "fast-check";
import { stringify } from "csv-stringify/sync";
import { expect, test } from "vitest";
import { guessMapping } from "@/lib/leads/import-fields";
import { readPeople, type JudgedRow } from "@/lib/leads/import-people";
import { BrokenFile, readRows } from "@/lib/leads/import-rows";

async function arrayOf<Value>(values: AsyncIterable<Value>): Promise<readonly Value[]> {
  const found: Value[] = [];
  for await (const value of values) found.push(value);
  return found;
}

async function judged(text: string, delimiter = ","): Promise<readonly JudgedRow[]> {
  const [heading = ""] = text.split("\n", 1);
  const mapping = guessMapping(heading.split(delimiter));
  return arrayOf(readPeople({ text, delimiter, mapping }));
}

test("columns are guessed by their headings, each field once", () => {
  expect(guessMapping(["E-Mail", "First Name", "Nom de famille", "Organization", "Email", "Shoe size"])).toEqual({
    "0": "email",
    "1": "firstName",
    "2": "lastName",
    "3": "company",
  });
});

test("first and last name become one, and what is wrong is said with its line", async () => {
  const rows = await judged(
    'email,first name,last name\nada@example.com,Ada,"Love\nlace"\nnobody,X,Y\n\nADA@example.com,,\n',
  );
  expect(rows.map(({ line, person, problems }) => [line, person?.name, problems])).toEqual([
    [2, undefined, ["Remove the characters that can't be read, such as control characters"]],
    [4, undefined, ["Enter an email address like name@example.com"]],
    [6, null, []],
  ]);
});

test("an address that stands in the file twice is taken once, whatever its letters", async () => {
  const rows = await judged("email\nada@example.com\nADA@Example.com\n");
  expect(rows.map(({ problems }) => problems)).toEqual([[], ["The same address stands in line 2 already"]]);
});

test("rows with too few or too many cells lose nothing that is matched", async () => {
  const rows = await judged("email,name\nada@example.com\ngrace@example.com,Grace,more\n");
  expect(rows.map(({ person }) => person?.name)).toEqual([null, "Grace"]);
});

test("a quote that never closes is found at its line", async () => {
  const broken = arrayOf(readRows('email\nada@example.com\n"grace@example.com\n', ","));
  await expect(broken).rejects.toThrow(BrokenFile);
});

test("whatever cells hold, rows come back as they were written", async () => {
  const cell = fc.string({ unit: "grapheme", maxLength: 12 }).filter((text) => !/[\0\uFEFF]/.test(text));
  const row = fc.tuple(fc.constant("x"), cell, cell);
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(",", ";", "\t"),
      async (rows, delimiter) => {
        const text = stringify(rows, { delimiter, quoted: true });
        const read = await arrayOf(readRows(text, delimiter));
        expect(read.map(({ cells }) => cells)).toEqual(rows);
      },
    ),
  );
});
