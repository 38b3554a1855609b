import { stringify } from "csv-stringify/sync";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvLine } from "@/lib/leads/csv-line";

const options = { quoted: true, quoted_empty: true, escape_formulas: true, record_delimiter: "windows" } as const;
const cell = fc.oneof(
  fc.string(),
  fc.constantFrom("=1+1", "-2", "+1 416", "@SUM(A1)", "\tx", '"', 'a "b"', "a,b", "a\r\nb", "Zoë", ""),
);

test("a line is what csv-stringify would write", () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), (cells) => {
      expect(csvLine(cells)).toBe(stringify([[...cells]], options));
    }),
  );
});

test("whatever stands in a cell is read back, formulas behind an apostrophe", () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 8 }), (cells) => {
      const [line = []] = parse(csvLine(cells));
      const plain = line.map((text, place) => (text === `'${cells[place]}` ? cells[place] : text));
      expect(plain).toEqual(cells);
    }),
  );
});

test("numbers, instants and nothing have one form each", () => {
  expect(csvLine([7, true, null, new Date("2027-01-11T15:00:00Z")])).toBe(
    '"7","true","","2027-01-11T15:00:00.000Z"\r\n',
  );
});
