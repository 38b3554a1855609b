import { Visitor, type Function, type ParamPattern, type Statement, type ArrowFunctionExpression } from "oxc-parser";
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

/** An action is a public endpoint: whatever its page believes, anything may arrive. */
export function actionsThatTrustTheirInput(files: readonly ParsedFile[]): string[] {
  return files
    .filter(({ path }) => /(^|\/)actions\.ts$/.test(path))
    .flatMap(({ path, program }) =>
      exportedFunctions(program.body).flatMap(([name, params]) => {
        const last = params.at(-1);
        const isHonest = params.every(isUnknown) && last?.type === "Identifier" && last.name === "input";
        return isHonest ? [] : [`${path} exports ${name}: every argument is unknown and the last is called input`];
      }),
    );
}

/** "use server" makes every export of a file callable by anybody; it stands in staff's actions.ts and nowhere else. */
export function actionsInOtherPlaces(files: readonly ParsedFile[]): string[] {
  return files
    .filter(({ path }) => !isTest(path) && !/^app\/staff\/(.+\/)?actions\.ts$/.test(path))
    .flatMap(({ path, program }) => {
      const found: string[] = [];
      new Visitor({
        ExpressionStatement(node) {
          if ("directive" in node && node.directive === "use server")
            found.push(`${path} says "use server": only app/staff/**/actions.ts may`);
        },
      }).visit(program);
      return found;
    });
}

type Parameters = readonly ParamPattern[];

function exportedFunctions(body: readonly Statement[]): Array<[string, Parameters]> {
  return body.flatMap((statement): Array<[string, Parameters]> => {
    if (statement.type !== "ExportNamedDeclaration") return [];
    const { declaration } = statement;
    if (declaration?.type === "FunctionDeclaration")
      return [[declaration.id?.name ?? "a function", declaration.params]];
    if (declaration?.type !== "VariableDeclaration") return [];
    return declaration.declarations.map(({ id, init }) => [
      id.type === "Identifier" ? id.name : "a constant",
      isFunction(init) ? init.params : [],
    ]);
  });
}

function isFunction(node: { type: string } | null): node is Function | ArrowFunctionExpression {
  return node?.type === "ArrowFunctionExpression" || node?.type === "FunctionExpression";
}

function isUnknown(parameter: ParamPattern): boolean {
  return parameter.type === "Identifier" && parameter.typeAnnotation?.typeAnnotation.type === "TSUnknownKeyword";
}
