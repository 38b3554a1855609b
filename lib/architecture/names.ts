import { capabilities, roomOf } from "@/lib/architecture/floors";
import { isTest, type ParsedFile } from "@/lib/architecture/source";

/** Names that say nothing, so that everything ends up in them. */
const emptyNames = [
  "util",
  "utils",
  "helper",
  "helpers",
  "common",
  "misc",
  "manager",
  "index",
  "data",
  "shared",
  "types",
  "constants",
];

/** What may be called .tsx below lib: letters and the paper they are written on, nothing else. */
const lettersOfLib = /^lib\/([^/]+\/emails(\.tsx|\/[^/]+\.tsx)|mail\/[^/]+\.tsx)$/;

const readingVerbs = /^(find|list|count)[A-Z]/;
const tableVerbs = /^(insert|update|upsert|select|delete|create)[A-Z]?/;

export function filesWithEmptyNames(files: readonly ParsedFile[]): string[] {
  return files.flatMap(({ path }) => {
    const empty = path
      .split("/")
      .map((part) => part.split(".")[0] ?? "")
      .find((part) => emptyNames.includes(part));
    return empty === undefined ? [] : [`${path}: "${empty}" says nothing about what is inside`];
  });
}

export function filesNotInKebabCase(files: readonly ParsedFile[]): string[] {
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)+$/;
  return files
    .filter(({ path }) => !kebab.test(path.split("/").at(-1) ?? ""))
    .map(({ path }) => `${path} is not in kebab-case`);
}

export function strayTsxInLib(files: readonly ParsedFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith("lib/") && path.endsWith(".tsx") && !isTest(path) && !lettersOfLib.test(path))
    .map(({ path }) => `${path}: in lib only emails.tsx is written with React`);
}

/** A test lies beside what it tests: `slots.test.ts` needs `slots.ts`, a folder `slots/`, or a room of that name. */
export function testsBesideNothing(files: readonly ParsedFile[]): string[] {
  const paths = files.map(({ path }) => path);
  return paths
    .filter((path) => isTest(path) && !path.startsWith("e2e/"))
    .filter((path) => {
      const subject = path.replace(/(\.(db|radicale))?\.test\.tsx?$/, "");
      return !paths.some(
        (other) =>
          !isTest(other) && (other.startsWith(`${subject}/`) || other.replace(/\.(tsx?|cjs)$/, "") === subject),
      );
    })
    .map((path) => `${path} tests a file that does not exist`);
}

/** Queries are named for what they give back: find one or null, list many, count. */
export function queriesWithOtherVerbs(files: readonly ParsedFile[]): string[] {
  return exportsOf(files, /^lib\/[^/]+\/queries(\.ts$|\/)/, (name) =>
    readingVerbs.test(name) ? null : "a query is called findX, listXs or countXs",
  );
}

/** Commands are verbs of the business, not of the table. */
export function commandsNamedForTables(files: readonly ParsedFile[]): string[] {
  return exportsOf(files, /^lib\/[^/]+\/commands(\.ts$|\/)/, (name) =>
    tableVerbs.test(name) ? "a command is a verb of the business, as in bookSlot or captureLead" : null,
  );
}

function exportsOf(files: readonly ParsedFile[], where: RegExp, judge: (name: string) => string | null): string[] {
  const rooms: readonly string[] = capabilities;
  return files
    .filter(({ path }) => where.test(path) && !isTest(path) && rooms.includes(roomOf(path)))
    .flatMap(({ path, exportedNames }) =>
      exportedNames
        .filter((name) => /^[a-z]/.test(name))
        .flatMap((name) => {
          const fault = judge(name);
          return fault === null ? [] : [`${path} exports ${name}: ${fault}`];
        }),
    );
}
