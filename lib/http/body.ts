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
  const bytes = await readBytes(request, FORM_BYTES_MAX);
  return bytes === null ? null : bytes.toString("latin1");
}

async function readBytes(request: Request, bytesMax: number): Promise<Buffer | null> {
  if (Number(request.headers.get("content-length") ?? 0) > bytesMax) return null;
  if (request.body === null) return Buffer.alloc(0);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of request.body) {
    bytes += part.byteLength;
    if (bytes > bytesMax) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function parseForm(text: string): Result<FormValues, BodyRefusal> {
  return valuesOf([...new URLSearchParams(Buffer.from(text, "latin1").toString("utf8"))]);
}

function valuesOf(pairs: ReadonlyArray<readonly [string, string]>): Result<FormValues, BodyRefusal> {
  const values = new Map<string, string[]>();
  if (pairs.length > FIELDS_MAX) return refused("too-many-fields");
  for (const [name, value] of pairs) {
    if (/[\0\ufffd]/.test(name + value)) return refused("unreadable");
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return accepted(Object.fromEntries(values));
}

/** A file that came with a form: its name as the sender's machine has it, and what is in it. */
export type SentFile = { readonly name: string; readonly bytes: Uint8Array };

export type Upload = { readonly values: FormValues; readonly file: SentFile | null };

/** Reads a form that may hold one file, in the field `file`; null when none was chosen. Refuses as `readForm` does. */
export async function readUpload(request: Request, bytesMax: number): Promise<Result<Upload, BodyRefusal>> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type)) return refused("not-a-form");
  const bytes = await readBytes(request, bytesMax);
  if (bytes === null) return refused("too-large");
  const answer = new Response(new Uint8Array(bytes), { headers: { "Content-Type": type } });
  const form = await answer.formData().catch(() => null);
  return form === null ? refused("not-a-form") : uploadOf([...form]);
}

async function uploadOf(pairs: ReadonlyArray<readonly [string, string | File]>): Promise<Result<Upload, BodyRefusal>> {
  const texts = pairs.flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, value]] : [],
  );
  const files = pairs.flatMap(([name, value]) => (typeof value === "string" || name !== "file" ? [] : [value]));
  if (files.length > 1 || texts.length + files.length < pairs.length) return refused("not-a-form");
  const values = valuesOf(texts);
  if (!values.ok) return values;
  const [file] = files;
  if (file === undefined || (file.name === "" && file.size === 0))
    return accepted({ values: values.value, file: null });
  const bytes = new Uint8Array(await file.arrayBuffer());
  return accepted({ values: values.value, file: { name: file.name, bytes } });
}
