import { describe, expect, test } from "vitest";
import { decodeFile, delimiterOf } from "@/lib/leads/import-file";

const bytes = (text: string, encoding: BufferEncoding = "utf8") => new Uint8Array(Buffer.from(text, encoding));

describe("a file of leads", () => {
  test.each([
    ["in UTF-8", bytes("Name\nZoë"), "utf-8", "Name\nZoë"],
    ["in UTF-8 with a mark at its beginning", bytes("\uFEFFName\nZoë"), "utf-8", "Name\nZoë"],
    ["in UTF-16 of one kind", bytes("\uFEFFName\nZoë", "utf16le"), "utf-16", "Name\nZoë"],
    [
      "in UTF-16 of the other kind",
      bytes("\uFEFFName\nZoë", "utf16le").map((_b, i, all) => all[i ^ 1] ?? 0),
      "utf-16",
      "Name\nZoë",
    ],
    ["as older spreadsheets save", bytes("Name\nZo\u00eb \u0096", "latin1"), "windows-1252", "Name\nZoë –"],
  ])("%s is read as it was meant", (_name, file, encoding, text) => {
    expect(decodeFile(file)).toEqual({ ok: true, value: { text, encoding } });
  });

  test.each([
    ["a workbook", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), "workbook"],
    ["an old workbook", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), "workbook"],
    ["nothing", new Uint8Array(), "empty"],
    ["only spaces", bytes(" \n "), "empty"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), "not-text"],
  ])("that is %s is refused by what it is", (_name, file, reason) => {
    expect(decodeFile(file)).toEqual({ ok: false, reason });
  });

  test.each([
    ["a,b,c", ","],
    ["a;b;c", ";"],
    ["a\tb", "\t"],
    ['"a,b,c";d', ";"],
    ["email", ","],
  ])("whose heading is %s is parted where it should be", (heading, delimiter) => {
    expect(delimiterOf(`${heading}\n1`)).toBe(delimiter);
  });
});
