import type postgres from "postgres";

/** What stands between the braces of an array in Postgres' text form: quoted or plain values. */
const VALUE = /"((?:[^"\\]|\\.)*)"|([^",{}]+)/gs;

/** Arrays of these types have one dimension everywhere in our schema; by the number that Postgres gives their type. */
const types: ReadonlyArray<readonly [arrayType: number, read: (value: string) => unknown]> = [
  [1000, (value) => value === "t"],
  [1003, (value) => value],
  [1005, Number],
  [1007, Number],
  [1009, (value) => value],
  [1015, (value) => value],
  [1016, (value) => value],
  [1022, Number],
  [2951, (value) => value],
];

/**
 * Teaches a pool the arrays of the common types. postgres.js would ask Postgres for all of them on each new connection
 * (`fetch_types`), with a promise that nobody waits for: a connection lost at that moment was an unhandled rejection.
 */
export function teachArrays({ options }: postgres.Sql): void {
  for (const [type, read] of types) {
    options.parsers[type] = (text: string) => readArray(text, read);
    options.serializers[type] = writeArray;
  }
}

function readArray(text: string, read: (value: string) => unknown): readonly unknown[] {
  return [...text.matchAll(VALUE)].map(([, quoted, plain = ""]) => {
    if (quoted !== undefined) return read(quoted.replaceAll(/\\(.)/gs, "$1"));
    return plain === "NULL" ? null : read(plain);
  });
}

/** A text is taken for an array that is written already. */
function writeArray(values: unknown): unknown {
  if (!Array.isArray(values)) return values;
  const written = values.map((value: string | number | boolean | null) =>
    value === null ? "NULL" : `"${String(value).replaceAll(/["\\]/g, "\\$&")}"`,
  );
  return `{${written.join(",")}}`;
}
