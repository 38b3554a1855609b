import { Visitor, type Statement } from "oxc-parser";
import { isIn, isTest, type ParsedFile } from "@/lib/architecture/source";

/**
 * The guards of routes that write, and the module each comes from. They check origin, size and shape, and the second
 * one also who asks, before a handler sees anything: no write exists without the check.
 */
const routeGuards: Readonly<Record<string, string>> = {
  publicForm: "@/lib/http/form",
  staffForm: "@/lib/staff/form",
  programDoor: "@/lib/http/program",
};

/** Routes whose writes are guarded by somebody else; the reason stands beside each. */
const guardedElsewhere = [
  "app/api/auth/[...nextauth]/route.ts", // next-auth checks its own anti-forgery token
];

const writingMethods = ["POST", "PUT", "PATCH", "DELETE"];

export function routesWithoutGuard(files: readonly ParsedFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith("app/") && /(^|\/)route\.tsx?$/.test(path) && !isIn(path, guardedElsewhere))
    .flatMap((file) => {
      const guards = guardsImportedBy(file);
      const made = declaredConstants(file.program.body);
      return file.exportedNames
        .filter((name) => writingMethods.includes(name) && !guards.includes(made.get(name) ?? ""))
        .map(
          (name) => `${file.path} exports ${name} that is not made by one of ${Object.keys(routeGuards).join(", ")}`,
        );
    });
}

function guardsImportedBy({ imports }: ParsedFile): string[] {
  return imports.flatMap(({ target, names }) => names.filter((name) => routeGuards[name] === target));
}

/** `export const POST = publicForm(…)` gives POST → publicForm. */
export function declaredConstants(body: readonly Statement[]): ReadonlyMap<string, string> {
  const made = new Map<string, string>();
  for (const statement of body) {
    const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : null;
    if (declaration?.type !== "VariableDeclaration") continue;
    for (const { id, init } of declaration.declarations) {
      if (id.type !== "Identifier" || init?.type !== "CallExpression") continue;
      made.set(id.name, init.callee.type === "Identifier" ? init.callee.name : "");
    }
  }
  return made;
}

/** "use server" makes a function callable by anybody, past every guard above: all writes are forms to a route instead. */
export function serverActions(files: readonly ParsedFile[]): string[] {
  return files
    .filter(({ path }) => !isTest(path))
    .flatMap(({ path, program }) => {
      const found: string[] = [];
      new Visitor({
        ExpressionStatement(node) {
          if ("directive" in node && node.directive === "use server")
            found.push(`${path} says "use server": write a route with publicForm or staffForm`);
        },
      }).visit(program);
      return found;
    });
}
