import { decode, encode } from "next-auth/jwt";
import { appUrl, ownSecret } from "@/lib/config/config";

export type CookieJar = { readonly get: (name: string) => { readonly value: string } | undefined };

export type Seal = {
  readonly name: string;
  readonly seconds: number;
  /** How many cookies it may take; what does not fit is not kept. */
  readonly chunksMax: number;
};

const CHUNK_CHARACTERS = 3_600;

/** Keeps a value in the visitor's own browser: encrypted, unreadable to scripts, needing no storage of ours. */
export async function sealedCookies(seal: Seal, value: Readonly<Record<string, unknown>>): Promise<readonly string[]> {
  const { name, seconds, chunksMax } = seal;
  const sealed = await encode({ token: { ...value }, secret: ownSecret(), maxAge: seconds, salt: name });
  const chunks = sealed.match(new RegExp(`.{1,${CHUNK_CHARACTERS}}`, "g")) ?? [];
  if (chunks.length > chunksMax) return [];
  const attributes = `Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isSecure() ? "; Secure" : ""}`;
  return chunks.map((chunk, part) => `${cookieName(name, part)}=${chunk}; ${attributes}`);
}

/** What was sealed, or null: nothing there, too old, or tampered with. */
export async function unsealed(seal: Seal, cookies: CookieJar): Promise<Readonly<Record<string, unknown>> | null> {
  const { name, chunksMax } = seal;
  if (cookies.get(cookieName(name, 0)) === undefined) return null;
  const parts = Array.from({ length: chunksMax }, (_, part) => cookies.get(cookieName(name, part))?.value ?? "");
  for (let count = chunksMax; count > 0; count -= 1) {
    const token = parts.slice(0, count).join("");
    const value = await decode({ token, secret: ownSecret(), salt: name }).catch(() => null);
    if (value !== null) return value;
  }
  return null;
}

function cookieName(name: string, part: number): string {
  return `${isSecure() ? "__Host-" : ""}${name}.${part}`;
}

function isSecure(): boolean {
  return appUrl().startsWith("https:");
}
