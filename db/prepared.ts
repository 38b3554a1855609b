import { sql as drizzleSql } from "drizzle-orm";
import type postgres from "postgres";
import type { PoolWatch } from "@/db/watched";

/** So many statements stay prepared on each connection; what comes after these is parsed anew each time. */
const keptMax = 400;
/** A statement with more values than this is written for one occasion, such as the rows of an import. */
const valuesMax = 40;

const kept = new Set<string>();

const mark = "/* planned anew */";
/**
 * Stands in a statement whose plan should follow its values, as a search for "%lee%" wants another one than "%xzq%": it
 * is planned each time. After some calls Postgres takes one plan for all values of any other.
 */
export const plannedAnew = drizzleSql.raw(mark);

/**
 * The same pool, on which statements that come again are prepared: drizzle asks for that only where a query has a name,
 * and without it each statement is parsed and planned anew, and goes to Postgres and back twice.
 */
export function prepared(sql: postgres.Sql, watch: Pick<PoolWatch, "asked">): postgres.Sql {
  return new Proxy(sql, { get: (target, name) => preparing(target, name, watch) });
}

function preparing(sql: postgres.Sql, name: string | symbol, watch: Pick<PoolWatch, "asked">): unknown {
  const own: unknown = Reflect.get(sql, name);
  if (name === "unsafe") return unsafeOf(sql, watch);
  if (typeof own !== "function" || (name !== "begin" && name !== "savepoint")) return own;
  return (...given: unknown[]): unknown => {
    const ended: unknown = Reflect.apply(
      own,
      sql,
      given.map((one) => insideOf(one, watch)),
    );
    // A transaction that waits for a connection has asked nothing yet.
    if (name === "begin" && ended instanceof Promise) tell(ended, watch);
    return ended;
  };
}

/** What is done inside a transaction gets the same on the transaction's connection. */
function insideOf(given: unknown, watch: Pick<PoolWatch, "asked">): unknown {
  if (typeof given !== "function") return given;
  return (inside: postgres.Sql): unknown => Reflect.apply(given, undefined, [prepared(inside, watch)]);
}

function unsafeOf(sql: postgres.Sql, watch: Pick<PoolWatch, "asked">): postgres.Sql["unsafe"] {
  return <Rows extends unknown[]>(...[text, values, options]: Parameters<postgres.Sql["unsafe"]>) => {
    const query = sql.unsafe<Rows>(text, values, { ...options, prepare: comesAgain(text, values) });
    // It is sent at the next turn: whoever asked may still say how the rows are wanted.
    tell(query, watch);
    return query;
  };
}

function tell(work: Promise<unknown>, { asked }: Pick<PoolWatch, "asked">): void {
  const ended = asked();
  work.then(() => ended(), ended);
}

function comesAgain(text: string, values: readonly unknown[] = []): boolean {
  if (values.length === 0 || values.length > valuesMax || text.includes(mark)) return false;
  if (kept.has(text)) return true;
  if (kept.size < keptMax) kept.add(text);
  return false;
}
