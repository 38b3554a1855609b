import { and, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leadImportProblems, leadImports } from "@/db/schema/imports";
import { leads } from "@/db/schema/leads";
import { readPeople, type JudgedRow } from "@/lib/leads/import-people";
import { storedMapping, type ImportedPerson } from "@/lib/leads/input/imports";

const rowsAtOnce = 500;

type Tally = { created: number; filled: number; unchanged: number; refused: number };

/** Tries a file dry: counts what taking it over would do and keeps the rows that can't be. Changes no lead. */
export async function checkImport(database: Database, importId: string, now: Date): Promise<void> {
  const [found] = await database
    .select()
    .from(leadImports)
    .where(and(eq(leadImports.id, importId), eq(leadImports.state, "checking")));
  if (found === undefined || found.content === null) return;
  await database.delete(leadImportProblems).where(eq(leadImportProblems.importId, importId));
  const tally: Tally = { created: 0, filled: 0, unchanged: 0, refused: 0 };
  const text = { text: found.content, delimiter: found.delimiter, mapping: storedMapping(found.mapping) };
  let rowsDone = 0;
  let rows: JudgedRow[] = [];
  const finish = async () => {
    await countRows(database, { tally, rows, replaces: found.whenKnown === "replace" });
    await keepProblems(database, importId, rows);
    rowsDone += rows.length;
    rows = [];
    await database.update(leadImports).set({ rowsDone }).where(eq(leadImports.id, importId));
  };
  for await (const row of readPeople(text)) {
    rows.push(row);
    if (rows.length === rowsAtOnce) await finish();
  }
  await finish();
  await database
    .update(leadImports)
    .set({ ...tally, state: "checked", changedAt: now })
    .where(and(eq(leadImports.id, importId), eq(leadImports.state, "checking")));
}

type Counted = { readonly tally: Tally; readonly rows: readonly JudgedRow[]; readonly replaces: boolean };

async function countRows(database: Database, { tally, rows, replaces }: Counted): Promise<void> {
  const people = rows.flatMap(({ person }) => person ?? []);
  const known = await knownByAddress(database, people);
  tally.refused += rows.length - people.length;
  for (const person of people) {
    const lead = known.get(person.email);
    if (lead === undefined) tally.created += 1;
    else if (bringsNews(lead, person, replaces)) tally.filled += 1;
    else tally.unchanged += 1;
  }
}

type Facts = Pick<ImportedPerson, "name" | "company" | "phone" | "region">;

function bringsNews(lead: Facts, person: Facts, replaces: boolean): boolean {
  return (["name", "company", "phone", "region"] as const).some((field) => {
    const [had, gets] = [lead[field], person[field]];
    return gets !== null && gets !== had && (replaces || had === null);
  });
}

async function knownByAddress(
  database: Database,
  people: readonly ImportedPerson[],
): Promise<ReadonlyMap<string, Facts>> {
  if (people.length === 0) return new Map();
  const address = sql<string>`lower(${leads.email})`;
  const addresses = people.map(({ email }) => email);
  const rows = await database
    .select({ address, name: leads.name, company: leads.company, phone: leads.phone, region: leads.region })
    .from(leads)
    .where(and(inArray(address, addresses), or(isNull(leads.deletedAt), isNotNull(leads.mergedInto))));
  return new Map(rows.map((row) => [row.address, row]));
}

async function keepProblems(database: Database, importId: string, rows: readonly JudgedRow[]): Promise<void> {
  const wrong = rows.filter(({ person }) => person === null);
  if (wrong.length === 0) return;
  await database
    .insert(leadImportProblems)
    .values(
      wrong.map(({ line, problems, cells }) => ({
        importId,
        line,
        problems: [...problems],
        cells: cells.map(storable),
      })),
    )
    .onConflictDoNothing();
}

/** Postgres stores no NUL; decoding has refused files that hold one, so this changes nothing that could be read. */
function storable(cell: string): string {
  return cell.slice(0, 2_000);
}
