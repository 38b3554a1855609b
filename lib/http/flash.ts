import { randomUUID } from "node:crypto";
import { decode, encode } from "next-auth/jwt";
import { appUrl, config } from "@/lib/config/config";

/** What is wrong with one field, in the words that the visitor reads. An empty field name means the form as a whole. */
export type Problem = { readonly field: string; readonly words: string };

/** What a form showed and held when it was refused: shown once more by the page it stands on. */
export type Flash = { readonly problems: readonly Problem[]; readonly values: Readonly<Record<string, string>> };

type CookieJar = { readonly get: (name: string) => { readonly value: string } | undefined };

const NAME = "waymark-flash";
const SECONDS = 600;
const CHUNK_CHARACTERS = 3_600;
const CHUNKS_MAX = 4;

/**
 * Keeps a refused form for ten minutes in the visitor's own browser: encrypted, unreadable to scripts, needing no
 * storage of ours. Returns the cookies to set and the id that the page's address carries.
 */
export async function writeFlash(flash: Flash): Promise<{ readonly id: string; readonly cookies: readonly string[] }> {
  const id = randomUUID();
  const sealed = await encode({ token: { id, ...flash }, secret: secret(), maxAge: SECONDS, salt: NAME });
  const chunks = sealed.match(new RegExp(`.{1,${CHUNK_CHARACTERS}}`, "g")) ?? [];
  const attributes = `Path=/; Max-Age=${SECONDS}; HttpOnly; SameSite=Lax${isSecure() ? "; Secure" : ""}`;
  const kept = chunks.length <= CHUNKS_MAX ? chunks : [];
  return { id, cookies: kept.map((chunk, part) => `${cookieName(part)}=${chunk}; ${attributes}`) };
}

/** The refused form that belongs to `id` (from `?flash=`), or null: another form's, too old, or tampered with. */
export async function readFlash(cookies: CookieJar, id: unknown): Promise<Flash | null> {
  if (typeof id !== "string" || cookies.get(cookieName(0)) === undefined) return null;
  const parts = Array.from({ length: CHUNKS_MAX }, (_, part) => cookies.get(cookieName(part))?.value ?? "");
  for (let count = CHUNKS_MAX; count > 0; count -= 1) {
    const token = await decode({ token: parts.slice(0, count).join(""), secret: secret(), salt: NAME }).catch(
      () => null,
    );
    if (token !== null) return token["id"] === id ? asFlash(token) : null;
  }
  return null;
}

function asFlash(token: Readonly<Record<string, unknown>>): Flash {
  // The seal proves that `writeFlash` made this value, so its shape is the one it was given.
  // oxlint-disable-next-line no-unsafe-type-assertion
  return token as unknown as Flash;
}

function cookieName(part: number): string {
  return `${isSecure() ? "__Host-" : ""}${NAME}.${part}`;
}

function isSecure(): boolean {
  return appUrl().startsWith("https:");
}

function secret(): string {
  const { WAYMARK_SECRET } = config();
  if (WAYMARK_SECRET === undefined) throw new Error("WAYMARK_SECRET is not settled");
  return WAYMARK_SECRET;
}
