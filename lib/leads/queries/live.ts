import { and, eq, gt, isNull, ne, or, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leadEvents } from "@/db/schema/leads";
import { newsOf, type LiveNews } from "@/lib/leads/live";

/** The newest line of any time line: where a page that is opened now begins to listen. */
export async function findNewestLine(database: Database): Promise<number> {
  const [row] = await database.select({ id: sql<string | null>`max(${leadEvents.id})` }).from(leadEvents);
  return Number(row?.id ?? 0);
}

/** More than this, and numbers tell nobody anything any more. */
const linesMax = 500;

/** What others did after a line that somebody has seen. */
export async function findNewsSince(
  database: Database,
  { since, staffId }: { readonly since: number; readonly staffId: string },
): Promise<LiveNews> {
  // Nobody leaves an address at the desk: a program did, and only its token is that colleague's.
  const isOthers = or(isNull(leadEvents.actorId), ne(leadEvents.actorId, staffId), eq(leadEvents.kind, "captured"));
  const rows = await database
    .select({ id: leadEvents.id, kind: leadEvents.kind, leadId: leadEvents.leadId })
    .from(leadEvents)
    .where(and(gt(leadEvents.id, since), isOthers))
    .orderBy(leadEvents.id)
    .limit(linesMax);
  return newsOf(
    rows.at(-1)?.id ?? since,
    rows.map(({ kind, leadId }) => [kind, leadId] as const),
  );
}
