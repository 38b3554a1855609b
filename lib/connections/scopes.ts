/** What a token may do. Reading and writing are apart; nothing can be deleted through the API. */
export const apiScopes = ["leads:read", "leads:write", "submissions:read", "bookings:read"] as const;
export type ApiScope = (typeof apiScopes)[number];

declare const proof: unique symbol;

/**
 * A program whose token was checked for this very request. Only `findApiCaller` makes one. What it does is written down
 * under the token's name, and beside it the colleague who made the token.
 */
export type ApiCaller = {
  readonly tokenId: string;
  /** The colleague who made the token. */
  readonly id: string;
  /** The token's name, as time lines show it. */
  readonly name: string;
  readonly scopes: readonly ApiScope[];
  readonly [proof]: true;
};

/** How long a token may live, in days; null is for ever. */
export const tokenLifetimes = { "30": 30, "90": 90, "365": 365, never: null } as const;
export type TokenLifetime = keyof typeof tokenLifetimes;

/** A token as administrators see it: never the token itself. */
export type ApiToken = {
  readonly id: string;
  readonly name: string;
  readonly ending: string;
  readonly scopes: readonly ApiScope[];
  readonly createdByName: string;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
};

export type TokenState = "active" | "expired" | "revoked";

export function tokenState({ expiresAt, revokedAt }: ApiToken, now: Date): TokenState {
  if (revokedAt !== null) return "revoked";
  return expiresAt !== null && expiresAt <= now ? "expired" : "active";
}
