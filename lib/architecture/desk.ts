import { Visitor } from "oxc-parser";
import { declaredConstants } from "@/lib/architecture/doors";
import { isIn, type ParsedFile } from "@/lib/architecture/source";
import { doors as declaredDoors, mayDo, type Duty } from "@/lib/staff/roles";

/** What somebody who is not signed in may reach below /staff. */
const beforeTheDoor = ["app/staff/(door)/", "app/staff/sign-out/"];

const proofs = ["requireStaff", "requireRole", "signedInStaff"];

/**
 * Every page and route of the desk proves by itself who is there. A layout or a proxy.ts in front of it would be a
 * convenience and no proof: layouts are not rendered anew on every visit, and proxies have been walked around before.
 */
export function deskFilesOpenToAll(files: readonly ParsedFile[]): string[] {
  return files
    .filter(({ path }) => /^app\/staff\/(.+\/)?(page\.tsx|route\.ts)$/.test(path) && !isIn(path, beforeTheDoor))
    .filter((file) => !asksWhoIsThere(file))
    .map(
      ({ path }) =>
        `${path} asks nobody who they are: it calls none of ${proofs.join(", ")}, and staffForm makes none of it`,
    );
}

function asksWhoIsThere(file: ParsedFile): boolean {
  const made = [...declaredConstants(file.program.body).values()];
  if (
    namesFrom(file, "@/lib/staff/form").includes("staffForm") &&
    made.length > 0 &&
    made.every((by) => by === "staffForm")
  )
    return true;
  const known = namesFrom(file, "@/lib/staff/session").filter((name) => proofs.includes(name));
  return calledNames(file).some((name) => known.includes(name));
}

function namesFrom({ imports }: ParsedFile, module: string): readonly string[] {
  return imports.filter(({ target }) => target === module).flatMap(({ names }) => names);
}

function calledNames({ program }: ParsedFile): string[] {
  const called: string[] = [];
  new Visitor({
    CallExpression({ callee }) {
      if (callee.type === "Identifier") called.push(callee.name);
    },
  }).visit(program);
  return called;
}

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

type Doors = Readonly<Record<string, Readonly<Partial<Record<string, string>>>>>;

/** The table in lib/staff/roles.ts names every page and route below /staff and /api with all its methods, and no others. */
export function doorsThatAreNotDeclared(files: readonly ParsedFile[], doors: Doors = declaredDoors): string[] {
  const found = new Map<string, readonly string[]>();
  for (const file of files.filter(({ path }) => /^app\/(staff|api)\/(.+\/)?(page\.tsx|route\.ts)$/.test(path)))
    found.set(routeOf(file.path), methodsOf(file));
  const missing = [...found].flatMap(([route, has]) => {
    const declared = Object.keys(doors[route] ?? {});
    return has.toSorted().join() === declared.toSorted().join()
      ? []
      : [`${route} answers ${has.join(", ")}: say in lib/staff/roles.ts (doors) what each asks of whoever comes`];
  });
  const gone = Object.keys(doors).filter((route) => !found.has(route));
  return [
    ...missing,
    ...gone.map((route) => `${route} stands in lib/staff/roles.ts (doors), and nothing answers there`),
  ];
}

/** What a page or route demands in its code is what the table says: administrators where consultants may not, nobody else. */
export function doorsThatDemandOtherwise(files: readonly ParsedFile[], doors: Doors = declaredDoors): string[] {
  return files
    .filter(({ path }) => /^app\/staff\/(.+\/)?(page\.tsx|route\.ts)$/.test(path))
    .flatMap((file) => {
      const route = routeOf(file.path);
      const isForAdministrators = Object.values(doors[route] ?? {}).some(
        (door) => isDuty(door) && !mayDo("consultant", door),
      );
      if (isForAdministrators === demandsAdministrators(file)) return [];
      const [said, done] = isForAdministrators ? ["administrators", "everybody"] : ["everybody", "administrators"];
      return [`${file.path} lets ${done} in, and lib/staff/roles.ts says ${said}`];
    });
}

function isDuty(door: string | undefined): door is Duty {
  return door !== undefined && door !== "open" && door !== "program-token";
}

/** `requireRole("administrator")` in a page, `role: "administrator"` in the options of a form. */
function demandsAdministrators(file: ParsedFile): boolean {
  let isDemanded = calledNames(file).includes("requireRole");
  new Visitor({
    Property({ key, value }) {
      const isRole = key.type === "Identifier" && key.name === "role";
      if (isRole && value.type === "Literal" && value.value === "administrator") isDemanded = true;
    },
  }).visit(file.program);
  return isDemanded;
}

function routeOf(path: string): string {
  const folders = path.split("/").slice(1, -1);
  return `/${folders.filter((folder) => !folder.startsWith("(")).join("/")}`;
}

function methodsOf({ path, exportedNames }: ParsedFile): readonly string[] {
  return path.endsWith("page.tsx") ? ["GET"] : exportedNames.filter((name) => methods.includes(name));
}
