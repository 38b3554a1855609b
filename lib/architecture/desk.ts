import { Visitor } from "oxc-parser";
import { declaredConstants } from "@/lib/architecture/doors";
import { isIn, type ParsedFile } from "@/lib/architecture/source";

/** What somebody who is not signed in may reach below /staff. */
const beforeTheDoor = ["app/staff/(door)/", "app/staff/sign-out/"];

const proofs = ["requireStaff", "requireRole", "signedInStaff"];

/**
 * Every page and route of the desk proves by itself who is there. A layout or proxy.ts in front of it is a convenience
 * and no proof: layouts are not rendered anew on every visit, and proxies have been walked around before.
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
