import { accepted, refused, type Result } from "@/lib/result";

/** Every value that a form sent, by field name, in the order sent. */
export type FormValues = Readonly<Record<string, readonly string[]>>;

export type BodyRefusal = "too-large" | "not-a-form" | "unreadable" | "too-many-fields";

/** No public form needs more; the stated limits of all fields together stay far below it. */
export const FORM_BYTES_MAX = 100_000;
/** A file of leads, the only one that is ever sent to us: 50,000 rows are rarely half of it. */
export const UPLOAD_BYTES_MAX = 10_000_000;
const FIELDS_MAX = 200;

/** Reads an urlencoded form of at most `FORM_BYTES_MAX` bytes. Refuses other types, NUL, broken UTF-8 and floods of fields. */
export async function readForm(request: Request): Promise<Result<FormValues, BodyRefusal>> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) return refused("not-a-form");
  const text = await readText(request);
  if (text === null) return refused("too-large");
  return parseForm(text);
}

/** The body as one character a byte, or null when it is larger than a form may be. */
export async function readText(request: Request): Promise<string | null> {
  if (Number(request.headers.get("content-length") ?? 0) > FORM_BYTES_MAX) return null;
  if (request.body === null) return "";
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of request.body) {
    bytes += part.byteLength;
    if (bytes > FORM_BYTES_MAX) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("latin1");
}

function parseForm(text: string): Result<FormValues, BodyRefusal> {
  const values = new Map<string, string[]>();
  const pairs = [...new URLSearchParams(Buffer.from(text, "latin1").toString("utf8"))];
  if (pairs.length > FIELDS_MAX) return refused("too-many-fields");
  for (const [name, value] of pairs) {
    if (/[\0\ufffd]/.test(name + value)) return refused("unreadable");
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return accepted(Object.fromEntries(values));
}
