import { accepted, refused, type Result } from "@/lib/result";

/** What may be sent at once; the door refuses a larger file before it is read. */
export const importLimits = { rows: 50_000, columns: 100, megabytes: 10 } as const;

export const importEncodings = ["utf-8", "utf-16", "windows-1252"] as const;
export type ImportEncoding = (typeof importEncodings)[number];

export type FileRefusal = "empty" | "workbook" | "not-text";

export type DecodedFile = { readonly text: string; readonly encoding: ImportEncoding };

/**
 * The text of a file. Its first bytes say UTF-16; else it is UTF-8 if it can be, and otherwise Windows-1252, in which
 * older spreadsheets save: the page says so, as only people can see whether the names are right.
 */
export function decodeFile(bytes: Uint8Array): Result<DecodedFile, FileRefusal> {
  if (beginnings.some((beginning) => beginsWith(bytes, beginning))) return refused("workbook");
  const decoded = decoded16(bytes) ?? decoded8(bytes);
  if (decoded.text.trim() === "") return refused("empty");
  // Characters that no text has, but every picture and program.
  return /[\0\u0001-\u0008\u000e-\u001a]/.test(decoded.text) ? refused("not-text") : accepted(decoded);
}

/** How workbooks begin: zipped ones, and those of the last century. */
const beginnings = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

function beginsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, place) => bytes[place] === byte);
}

function decoded16(bytes: Uint8Array): DecodedFile | null {
  const isLittle = beginsWith(bytes, [0xff, 0xfe]);
  if (!isLittle && !beginsWith(bytes, [0xfe, 0xff])) return null;
  return { text: new TextDecoder(isLittle ? "utf-16le" : "utf-16be").decode(bytes), encoding: "utf-16" };
}

function decoded8(bytes: Uint8Array): DecodedFile {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
  }
}

const delimiters = [",", ";", "\t", "|"] as const;

/** What parts the cells: the sign that the first line has most of, outside of quotes. */
export function delimiterOf(text: string): string {
  const [line = ""] = text.replaceAll(/"[^"]*"/g, "").split(/\r\n?|\n/, 1);
  const counts = delimiters.map((sign) => ({ sign, number: line.split(sign).length }));
  return counts.toSorted((one, other) => other.number - one.number)[0]?.sign ?? ",";
}
