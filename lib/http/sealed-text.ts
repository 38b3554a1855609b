import { decode, encode } from "next-auth/jwt";

/** What is sealed for one purpose opens for no other. */
export type TextSeal = { readonly purpose: string; readonly secret: string };

/** Longer than anybody keeps a text: what is stored must not go bad by itself. */
const aLifeSeconds = 100 * 365 * 86_400;

/** Encrypts and signs a text (A256GCM) that is stored and read again only by those who know the secret. */
export async function sealText(text: string, { purpose, secret }: TextSeal): Promise<string> {
  return encode({ token: { text }, secret, salt: purpose, maxAge: aLifeSeconds });
}

/** The text that was sealed; null when it was altered, sealed for another purpose, or with another secret. */
export async function unsealText(sealed: string, { purpose, secret }: TextSeal): Promise<string | null> {
  const value = await decode({ token: sealed, secret, salt: purpose }).catch(() => null);
  return typeof value?.["text"] === "string" ? value["text"] : null;
}
