import { sql as drizzleSql } from "drizzle-orm";
import type postgres from "postgres";
import type { PoolWatch } from "@/db/watched";

/** So many statements stay prepared on each connection; what comes after these is parsed anew each time. */
const knownMax = 400;
/** A statement with more values than this is written for one occasion, such as the rows of an import. */
const valuesMax = 40;

const mark = "/* planned anew */";
/**
 * Stands in a statement whose plan should follow its values, as a search for "%lee%" wants another one than "%xzq%": it
 * is planned each time. After some calls Postgres takes one plan for all values of any other.
 */
export const plannedAnew = drizzleSql.raw(mark);

/** What belongs to one pool: who watches it, and the statements that were asked on it before. */
type Pool = Pick<PoolWatch, "asked"> & { readonly known: Set<string> };

/**
 * The same pool, on which statements that come again are prepared: drizzle asks for that only where a query has a name,
 * and without it each statement is parsed and planned anew, and goes to Postgres and back twice.
 */
export function prepared(sql: postgres.Sql, { asked }: Pick<PoolWatch, "asked">): postgres.Sql {
  return preparedOn(sql, { asked, known: new Set() });
}

function preparedOn(sql: postgres.Sql, pool: Pool): postgres.Sql {
  return new Proxy(sql, { get: (target, name) => preparing(target, name, pool) });
}

function preparing(sql: postgres.Sql, name: string | symbol, pool: Pool): unknown {
  const own: unknown = Reflect.get(sql, name);
  if (name === "unsafe") return unsafeOf(sql, pool);
  if (typeof own !== "function" || (name !== "begin" && name !== "savepoint")) return own;
  return (...given: unknown[]): unknown => {
    const ended: unknown = Reflect.apply(
      own,
      sql,
      given.map((one) => insideOf(one, pool)),
    );
    // A transaction that waits for a connection has asked nothing yet.
    if (name === "begin" && ended instanceof Promise) tell(ended, pool);
    return ended;
  };
}

/** What is done inside a transaction gets the same on the transaction's connection. */
function insideOf(given: unknown, pool: Pool): unknown {
  if (typeof given !== "function") return given;
  return (inside: postgres.Sql): unknown => Reflect.apply(given, undefined, [preparedOn(inside, pool)]);
}

function unsafeOf(sql: postgres.Sql, pool: Pool): postgres.Sql["unsafe"] {
  return <Rows extends unknown[]>(...[text, values, options]: Parameters<postgres.Sql["unsafe"]>) => {
    const query = sql.unsafe<Rows>(text, values, { ...options, prepare: comesAgain(text, values, pool.known) });
    // It is sent at the next turn: whoever asked may still say how the rows are wanted.
    tell(query, pool);
    return query;
  };
}

function tell(work: Promise<unknown>, { asked }: Pool): void {
  const ended = asked();
  work.then(() => ended(), ended);
}

function comesAgain(text: string, values: readonly unknown[] | undefined, known: Set<string>): boolean {
  if (values === undefined || values.length === 0 || values.length > valuesMax || text.includes(mark)) return false;
  if (known.has(text)) return true;
  if (known.size < knownMax) known.add(text);
  return false;
}
