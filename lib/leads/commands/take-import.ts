import { and, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leadImports } from "@/db/schema/imports";
import { leadBatches, leadEvents, leads } from "@/db/schema/leads";
import { announce } from "@/lib/connections/commands/announce";
import { captureLead, newLead, type CapturedLead, type Taking } from "@/lib/leads/commands";
import { plainAddress } from "@/lib/leads/lead";
import { readPeople, type JudgedRow } from "@/lib/leads/import-people";
import { storedMapping } from "@/lib/leads/input/imports";

/** So many rows in one transaction: nobody waits long for the leads in it. */
const rowsAtOnce = 200;

/**
 * Takes a file over, some hundred rows at a time, each by the rules of `captureLead`. What is done is counted in the same
 * transaction, so that a run that was cut short goes on where it stopped and no row comes in twice.
 */
export async function takeImport(database: Database, importId: string, now: Date): Promise<void> {
  const [found] = await database
    .select()
    .from(leadImports)
    .where(and(eq(leadImports.id, importId), eq(leadImports.state, "importing")));
  if (found === undefined || found.content === null) return;
  const actor = found.actorId === null ? null : { id: found.actorId, name: found.actorName };
  const taking = { actor, batchId: importId, replaces: found.whenKnown === "replace" };
  const text = { text: found.content, delimiter: found.delimiter, mapping: storedMapping(found.mapping) };
  let place = 0;
  let rows: JudgedRow[] = [];
  for await (const row of readPeople(text)) {
    place += 1;
    if (place <= found.rowsDone) continue;
    rows.push(row);
    if (rows.length < rowsAtOnce) continue;
    await takeRows(database, { importId, rows, from: place - rows.length, taking }, now);
    rows = [];
  }
  await takeRows(database, { importId, rows, from: place - rows.length, taking }, now);
  await finish(database, importId, now);
}

type Some = {
  readonly importId: string;
  readonly rows: readonly JudgedRow[];
  /** How many rows were done before these. */
  readonly from: number;
  readonly taking: Taking;
};

async function takeRows(database: Database, { importId, rows, from, taking }: Some, now: Date): Promise<void> {
  if (rows.length === 0) return;
  await database.transaction(async (transaction) => {
    const here = and(eq(leadImports.id, importId), eq(leadImports.state, "importing"), eq(leadImports.rowsDone, from));
    const [claimed] = await transaction
      .update(leadImports)
      .set({ rowsDone: from + rows.length })
      .where(here)
      .returning({ id: leadImports.id });
    if (claimed === undefined) throw new Error("another run takes this file over");
    // Always in the order of addresses, so that two imports never wait for each other in a circle.
    const wishes = rows
      .flatMap(({ person }) => person ?? [])
      .toSorted((one, other) => (one.email < other.email ? -1 : 1))
      .map(({ source, email, ...lead }) => ({
        ...lead,
        email: plainAddress(email),
        attribution: { source: source ?? "import" },
        taking,
      }));
    const tally = await takePeople(transaction, { wishes, taking }, now);
    await transaction
      .update(leadImports)
      .set({
        created: sql`${leadImports.created} + ${tally.created}`,
        filled: sql`${leadImports.filled} + ${tally.filled}`,
        unchanged: sql`${leadImports.unchanged} + ${tally.unchanged}`,
      })
      .where(eq(leadImports.id, importId));
  });
}

type People = { readonly wishes: readonly CapturedLead[]; readonly taking: Taking };

/** Who is new comes in with two statements for all of them; who is known, or comes at this moment, one by one. */
async function takePeople(database: Database, { wishes, taking }: People, now: Date) {
  const added = await addNewLeads(database, { wishes, taking }, now);
  const tally = { created: added.size, filled: 0, unchanged: 0 };
  for (const wish of wishes) {
    if (added.delete(wish.email)) continue;
    const { isNew, hasChanged } = await captureLead(database, wish, now);
    if (isNew) tally.created += 1;
    else if (hasChanged) tally.filled += 1;
    else tally.unchanged += 1;
  }
  return tally;
}

/** Gives the addresses that became leads. */
async function addNewLeads(database: Database, { wishes, taking }: People, now: Date): Promise<Set<string>> {
  if (wishes.length === 0) return new Set();
  const added = await database
    .insert(leads)
    .values(wishes.map((wish) => newLead(wish, now)))
    .onConflictDoNothing()
    .returning({ id: leads.id, email: leads.email });
  if (added.length === 0) return new Set();
  const { actor, batchId } = taking;
  const line = {
    kind: "imported",
    happenedAt: now,
    actorId: actor?.id ?? null,
    actorName: actor?.name ?? null,
  } as const;
  await database.insert(leadEvents).values(added.map(({ id }) => ({ ...line, leadId: id, batchId, details: {} })));
  return new Set(added.map(({ email }) => email));
}

async function finish(database: Database, importId: string, now: Date): Promise<void> {
  await database.transaction(async (transaction) => {
    const [done] = await transaction
      .update(leadImports)
      .set({ state: "done", content: null, changedAt: now })
      .where(and(eq(leadImports.id, importId), eq(leadImports.state, "importing")))
      .returning({ created: leadImports.created, filled: leadImports.filled });
    if (done === undefined) return;
    const count = done.created + done.filled;
    await transaction.update(leadBatches).set({ leadsCount: count }).where(eq(leadBatches.id, importId));
    await announce(transaction, { type: "leads.changed", subject: { batchId: importId, count } }, now);
  });
}
