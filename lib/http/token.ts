import { createHash, randomBytes } from "node:crypto";

const TOKEN_BYTES = 32;

/** A secret for a link: 256 random bits in 43 characters that need no escaping in an address. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString("base64url");
}

/** What is stored and looked up instead of the token, so that a copy of the database opens no link (SHA-256, hex). */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
