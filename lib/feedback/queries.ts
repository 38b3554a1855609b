import { and, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { contentReports } from "@/db/schema/feedback";
import { staffMembers } from "@/db/schema/staff";
import { reportsOnPage, type OpenReport, type PageVotes } from "@/lib/feedback/report";

export type ReportsView = { readonly state: "open" | "resolved"; readonly offset: number };

/** Errors that readers reported, the newest first: one more than a page, so that the caller sees whether more follow. */
export async function listReports(database: Database, { state, offset }: ReportsView): Promise<readonly OpenReport[]> {
  const isWanted = state === "open" ? isNull(contentReports.resolvedAt) : isNotNull(contentReports.resolvedAt);
  return database
    .select({
      id: contentReports.id,
      page: contentReports.page,
      words: sql<string>`${contentReports.words}`,
      sentAt: contentReports.sentAt,
      resolvedAt: contentReports.resolvedAt,
      resolvedByName: staffMembers.name,
    })
    .from(contentReports)
    .leftJoin(staffMembers, eq(staffMembers.id, contentReports.resolvedBy))
    .where(and(eq(contentReports.kind, "error"), isWanted))
    .orderBy(sql`${contentReports.sentAt} DESC NULLS LAST`, sql`${contentReports.id} DESC NULLS LAST`)
    .limit(reportsOnPage + 1)
    .offset(offset);
}

/** How readers answered "Was this page useful?", the pages with the most answers first. */
export async function listVotes(database: Database): Promise<readonly PageVotes[]> {
  const count = (kind: "useful" | "not-useful") =>
    sql<number>`count(*) FILTER (WHERE ${contentReports.kind} = ${kind})`.mapWith(Number);
  return database
    .select({ page: contentReports.page, useful: count("useful"), notUseful: count("not-useful") })
    .from(contentReports)
    .where(ne(contentReports.kind, "error"))
    .groupBy(contentReports.page)
    .orderBy(sql`count(*) DESC`, contentReports.page);
}
