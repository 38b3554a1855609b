import { randomUUID } from "node:crypto";
import { sealedCookies, unsealed, type CookieJar, type Seal } from "@/lib/http/sealed-cookie";

/** What is wrong with one field, in the words that the visitor reads. An empty field name means the form as a whole. */
export type Problem = { readonly field: string; readonly words: string };

/** What a form showed and held when it was refused: shown once more by the page it stands on. */
export type Flash = { readonly problems: readonly Problem[]; readonly values: Readonly<Record<string, string>> };

const SEAL: Seal = { name: "waymark-flash", seconds: 600, chunksMax: 2 };

/**
 * Keeps a refused form for ten minutes in the visitor's own browser. Returns the cookies to set and the id that the
 * page's address carries. A browser can't hold everything, and a proxy takes a head of some 8 kB at most: what is longer
 * gives null, never half of what was typed.
 */
export async function writeFlash(
  flash: Flash,
): Promise<{ readonly id: string; readonly cookies: readonly string[] } | null> {
  const id = randomUUID();
  const cookies = await sealedCookies(SEAL, { id, ...flash });
  return cookies.length === 0 ? null : { id, cookies };
}

/** Something short that the next page shows, such as a key that nobody can see a second time. */
export async function writeShortFlash(
  values: Flash["values"],
): Promise<{ readonly id: string; readonly cookies: readonly string[] }> {
  const flash = await writeFlash({ problems: [], values });
  if (flash === null) throw new Error("what the next page should show is too long for a cookie");
  return flash;
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
