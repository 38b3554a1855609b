import { randomUUID } from "node:crypto";
import { sealedCookies, unsealed, type CookieJar, type Seal } from "@/lib/http/sealed-cookie";

/** What is wrong with one field, in the words that the visitor reads. An empty field name means the form as a whole. */
export type Problem = { readonly field: string; readonly words: string };

/** What a form showed and held when it was refused: shown once more by the page it stands on. */
export type Flash = { readonly problems: readonly Problem[]; readonly values: Readonly<Record<string, string>> };

const SEAL: Seal = { name: "waymark-flash", seconds: 600, chunksMax: 4 };

const SHORT_MAX = 300;

/**
 * Keeps a refused form for ten minutes in the visitor's own browser. Returns the cookies to set and the id that the
 * page's address carries.
 */
export async function writeFlash(flash: Flash): Promise<{ readonly id: string; readonly cookies: readonly string[] }> {
  const id = randomUUID();
  const short = Object.fromEntries(Object.entries(flash.values).filter(([, value]) => value.length <= SHORT_MAX));
  // What a browser can't hold is left out, the longest first: why the form was refused is always said.
  for (const values of [flash.values, short, {}]) {
    const cookies = await sealedCookies(SEAL, { id, problems: flash.problems, values });
    if (cookies.length > 0) return { id, cookies };
  }
  return { id, cookies: [] };
}

/** The refused form that belongs to `id` (from `?flash=`), or null: another form's, too old, or tampered with. */
export async function readFlash(cookies: CookieJar, id: unknown): Promise<Flash | null> {
  if (typeof id !== "string") return null;
  const value = await unsealed(SEAL, cookies);
  return value?.["id"] === id ? asFlash(value) : null;
}

function asFlash(value: Readonly<Record<string, unknown>>): Flash {
  // The seal proves that `writeFlash` made this value, so its shape is the one it was given.
  // oxlint-disable-next-line no-unsafe-type-assertion
  return value as unknown as Flash;
}
