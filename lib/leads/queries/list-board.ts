import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leads } from "@/db/schema/leads";
import { staffMembers } from "@/db/schema/staff";
import type { BoardCard, BoardColumn, BoardOrder, BoardView } from "@/lib/leads/board";
import { leadName, verdictWords } from "@/lib/leads/display";
import { isCountedFilter, type LeadFilter } from "@/lib/leads/filter";
import { stages, type Stage } from "@/lib/leads/lead";
import { countLeadsByStage } from "@/lib/leads/queries";
import { findAwaitedCall } from "@/lib/leads/queries/awaiting-call";
import { countLeads, listConditions } from "@/lib/leads/queries/list-conditions";
import { daysBetween } from "@/lib/time/local-date";
import { localDateAt } from "@/lib/time/wall-time";

/** Whose clock counts the days: the zone of whoever looks, and now. */
type Clock = { readonly zone: string; readonly now: Date };

/** Every stage with its first leads and how many there are; exact, or up to a thousand for a search or an outcome. */
export async function listBoard(database: Database, view: BoardView, clock: Clock): Promise<readonly BoardColumn[]> {
  const { filter, order, shown } = view;
  const counts = isCountedFilter(filter) ? await countLeadsByStage(database, filter.owner) : null;
  return Promise.all(
    stages.map(async (stage) => {
      const narrowed = { ...filter, stage };
      const [cards, count] = await Promise.all([
        listCards(database, narrowed, { order, limit: shown[stage], ...clock }),
        counts === null ? countLeads(database, narrowed) : { number: counts[stage], isMore: false },
      ]);
      return { stage, cards, count };
    }),
  );
}

type Asked = Clock & { readonly order: BoardOrder; readonly limit: number };

async function listCards(
  database: Database,
  filter: LeadFilter & { readonly stage: Stage },
  { order, limit, zone, now }: Asked,
): Promise<readonly BoardCard[]> {
  // The indexes are made with NULLS LAST, and Postgres uses them for exactly that order or its opposite.
  const direction = order === "latest" ? sql`DESC NULLS LAST` : sql`ASC NULLS FIRST`;
  const rows = await database
    .select({
      id: leads.id,
      version: leads.version,
      name: leads.name,
      email: leads.email,
      company: leads.company,
      outcome: leads.outcome,
      band: leads.band,
      score: leads.score,
      stageSince: leads.stageSince,
      ownerName: staffMembers.name,
      awaitsCall: findAwaitedCall(now),
    })
    .from(leads)
    .leftJoin(staffMembers, eq(staffMembers.id, leads.ownerId))
    .where(and(isNull(leads.deletedAt), listConditions(filter)))
    .orderBy(sql`${leads.stageSince} ${direction}`, sql`${leads.id} ${direction}`)
    .limit(limit);
  const todayOn = localDateAt(now, zone);
  return rows.map(({ id, version, company, score, ownerName, stageSince, awaitsCall: isAhead, ...lead }) => ({
    id,
    version,
    stage: filter.stage,
    awaitsCall: isAhead,
    name: leadName(lead),
    company,
    verdict: verdictWords(lead),
    ownerName,
    score,
    daysInStage: Math.max(0, daysBetween(localDateAt(stageSince, zone), todayOn)),
  }));
}
