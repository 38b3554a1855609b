import { and, desc, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { apiTokens } from "@/db/schema/connections";
import { staffMembers } from "@/db/schema/staff";
import { storedScopes } from "@/lib/connections/input";
import type { ApiCaller, ApiToken } from "@/lib/connections/scopes";
import { tokenHash } from "@/lib/http/token";

/** Whose token this is, or null: unknown, expired, revoked, or made by somebody whose account is closed. */
export async function findApiCaller(database: Database, token: string, now: Date): Promise<ApiCaller | null> {
  const [row] = await database
    .select({ tokenId: apiTokens.id, id: apiTokens.createdBy, name: apiTokens.name, scopes: apiTokens.scopes })
    .from(apiTokens)
    .innerJoin(staffMembers, eq(staffMembers.id, apiTokens.createdBy))
    .where(
      and(
        isNull(staffMembers.disabledAt),
        eq(apiTokens.tokenHash, tokenHash(token)),
        isNull(apiTokens.revokedAt),
        or(isNull(apiTokens.expiresAt), gt(apiTokens.expiresAt, now)),
      ),
    );
  if (row === undefined) return null;
  // The row above is the proof, and this is the only place that gives it.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { ...row, scopes: storedScopes(row.scopes) } as unknown as ApiCaller;
}

/** A token ends when somebody revokes it or its maker's account is closed, whichever came first. */
const stoppedAt = sql<Date | null>`least(${apiTokens.revokedAt}, ${staffMembers.disabledAt})`.mapWith(
  apiTokens.revokedAt,
);

/** More than these is a fault. */
const tokensMax = 200;

/** Every token that was ever made, those that work first. */
export async function listTokens(database: Database): Promise<readonly ApiToken[]> {
  const rows = await database
    .select({
      id: apiTokens.id,
      name: apiTokens.name,
      ending: apiTokens.ending,
      scopes: apiTokens.scopes,
      createdByName: staffMembers.name,
      createdAt: apiTokens.createdAt,
      expiresAt: apiTokens.expiresAt,
      lastUsedAt: apiTokens.lastUsedAt,
      revokedAt: stoppedAt,
    })
    .from(apiTokens)
    .innerJoin(staffMembers, eq(staffMembers.id, apiTokens.createdBy))
    .orderBy(sql`${stoppedAt} IS NOT NULL`, desc(apiTokens.createdAt))
    .limit(tokensMax);
  return rows.map((row) => ({ ...row, scopes: storedScopes(row.scopes) }));
}
