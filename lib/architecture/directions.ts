import { floorOf, roomOf, strangers } from "@/lib/architecture/floors";
import { isTest, ownTarget, type ParsedFile } from "@/lib/architecture/source";

/** The stand-in for Resend and the starter of a calendar server live with the browser tests and serve those of every floor. */
const openToTests = ["e2e/resend-server", "e2e/radicale"];

export function countOwnImports(files: readonly ParsedFile[]): number {
  return files.flatMap((file) => file.imports.filter(({ target }) => ownTarget(target) !== null)).length;
}

/** Every file stands on a floor; a new room is a decision, taken in floors.ts. */
export function filesWithoutFloor(files: readonly ParsedFile[]): string[] {
  return files
    .filter(({ path }) => floorOf(path) === null)
    .map(({ path }) => `${path} belongs to no floor of the house`);
}

export function importsGoingUp(files: readonly ParsedFile[]): string[] {
  return eachOwnImport(files, (path, target) => {
    if (isTest(path) && openToTests.includes(target)) return null;
    const to = floorOf(target);
    if (to === null) return `${path} imports ${target}, which belongs to no floor`;
    return to > (floorOf(path) ?? -1) ? `${path} imports upwards: ${target}` : null;
  });
}

export function importsBetweenStrangers(files: readonly ParsedFile[]): string[] {
  return eachOwnImport(files, (path, target) => {
    const pair = [roomOf(path), roomOf(target)];
    const areStrangers = strangers.some(([one, other]) => pair.includes(one) && pair.includes(other));
    return areStrangers ? `${path} imports ${target}: ${pair.join(" and ")} never meet` : null;
  });
}

/** Two rooms of one floor may know each other in one direction only. */
export function roomsThatKnowEachOther(files: readonly ParsedFile[]): string[] {
  const known = new Map<string, string>();
  for (const { path, imports } of files.filter((file) => !isTest(file.path))) {
    for (const { target } of imports) {
      const own = ownTarget(target);
      if (own !== null && roomOf(own) !== roomOf(path))
        known.set(`${roomOf(path)} ${roomOf(own)}`, `${path} imports ${own}`);
    }
  }
  return [...known].flatMap(([pair, where]) => {
    const [from = "", to = ""] = pair.split(" ");
    const back = known.get(`${to} ${from}`);
    return back !== undefined && from < to ? [`${from} and ${to} import each other: ${where}; ${back}`] : [];
  });
}

export function relativeImports(files: readonly ParsedFile[]): string[] {
  return files.flatMap(({ path, imports }) =>
    imports
      .filter(({ target }) => target.startsWith(".") && !target.endsWith(".css"))
      .map(({ target }) => `${path} imports ${target}: write the whole address, @/room/file`),
  );
}

/** Pieces of the user interface could ship in another product: they know nothing of this consultancy. */
export function uiThatKnowsTheConsultancy(files: readonly ParsedFile[]): string[] {
  return eachOwnImport(files, (path, target) =>
    path.startsWith("components/ui/") && !isTest(path) && !target.startsWith("components/ui/")
      ? `${path} imports ${target}: components/ui could ship in another product`
      : null,
  );
}

function eachOwnImport(files: readonly ParsedFile[], judge: (path: string, target: string) => string | null): string[] {
  return files.flatMap(({ path, imports }) =>
    imports.flatMap(({ target }) => {
      const own = ownTarget(target);
      return own === null ? [] : (judge(path, own) ?? []);
    }),
  );
}
