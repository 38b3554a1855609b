import { and, eq, isNull, lt, or } from "drizzle-orm";
import type { Database } from "@/db/client";
import { apiTokens } from "@/db/schema/connections";
import { tokenLifetimes, type ApiScope, type TokenLifetime } from "@/lib/connections/scopes";
import { newToken, tokenHash } from "@/lib/http/token";
import { recordStaffEvent } from "@/lib/staff/commands/record-staff-event";
import type { Administrator } from "@/lib/staff/member";

const dayMs = 24 * 60 * 60 * 1_000;
/** So that scanners for forgotten secrets recognize one of ours. */
const prefix = "waymark_";

export type NewToken = {
  readonly formKey: string;
  readonly name: string;
  readonly scopes: readonly ApiScope[];
  readonly lifetime: TokenLifetime;
};

/** Makes a token and gives it away once; null when the same form was sent before. */
export async function issueToken(
  database: Database,
  administrator: Administrator,
  { wish, now }: { readonly wish: NewToken; readonly now: Date },
): Promise<string | null> {
  const token = `${prefix}${newToken()}`;
  const days = tokenLifetimes[wish.lifetime];
  const expiresAt = days === null ? null : new Date(now.getTime() + days * dayMs);
  const { formKey, name, scopes } = wish;
  return database.transaction(async (transaction) => {
    const [made] = await transaction
      .insert(apiTokens)
      .values({
        formKey,
        name,
        tokenHash: tokenHash(token),
        ending: token.slice(-4),
        scopes: [...scopes],
        createdBy: administrator.id,
        createdAt: now,
        expiresAt,
      })
      .onConflictDoNothing({ target: apiTokens.formKey })
      .returning({ id: apiTokens.id });
    if (made === undefined) return null;
    const event = {
      kind: "made-token",
      subject: "token",
      subjectId: made.id,
      after: { name, scopes, expiresAt },
    } as const;
    await recordStaffEvent(transaction, administrator, { event, now });
    return token;
  });
}

/** From here on the token opens nothing; whether it did before makes no difference. */
export async function revokeToken(
  database: Database,
  administrator: Administrator,
  { tokenId, now }: { readonly tokenId: string; readonly now: Date },
): Promise<void> {
  await database.transaction(async (transaction) => {
    const revoked = await transaction
      .update(apiTokens)
      .set({ revokedAt: now })
      .where(and(eq(apiTokens.id, tokenId), isNull(apiTokens.revokedAt)))
      .returning({ name: apiTokens.name });
    if (revoked.length === 0) return;
    const event = { kind: "revoked-token", subject: "token", subjectId: tokenId, before: { ...revoked[0] } } as const;
    await recordStaffEvent(transaction, administrator, { event, now });
  });
}

/** Writes down that a token is in use: at most once a minute, however many requests come. */
export async function noteTokenUsed(database: Database, tokenId: string, now: Date): Promise<void> {
  const aMinuteAgo = new Date(now.getTime() - 60_000);
  await database
    .update(apiTokens)
    .set({ lastUsedAt: now })
    .where(and(eq(apiTokens.id, tokenId), or(isNull(apiTokens.lastUsedAt), lt(apiTokens.lastUsedAt, aMinuteAgo))));
}
