import { parseSync, Visitor, type Program } from "oxc-parser";

/** A file as it lies in the repository: its address from the top, with slashes, and its text. */
export type SourceFile = { readonly path: string; readonly source: string };

/** One import or re-export. `isType` when the compiler removes it, so that nothing of the target runs. */
export type Import = { readonly target: string; readonly isType: boolean; readonly names: readonly string[] };

/** A file, read once for every check: what it imports, what it exports by name, and its syntax tree. */
export type ParsedFile = SourceFile & {
  readonly imports: readonly Import[];
  readonly exportedNames: readonly string[];
  readonly program: Program;
};

/** Reads a file into its imports and tree; throws, naming the file, when it cannot be parsed: a check never skips. */
export function parseFile({ path, source }: SourceFile): ParsedFile {
  const { program, module, errors } = parseSync(path, source);
  const first = errors[0];
  if (first !== undefined) throw new Error(`${path} cannot be parsed: ${first.message}`);
  const exports = module.staticExports.flatMap((statement) => statement.entries);
  const imports = [
    ...module.staticImports.map((statement) => ({
      target: statement.moduleRequest.value,
      isType: statement.entries.length > 0 && statement.entries.every((entry) => entry.isType),
      names: statement.entries.map((entry) => entry.localName.value),
    })),
    ...exports.flatMap((entry) =>
      entry.moduleRequest ? [{ target: entry.moduleRequest.value, isType: entry.isType, names: [] }] : [],
    ),
    ...lazyImports(program),
  ];
  const exportedNames = exports.filter((entry) => !entry.isType).map((entry) => entry.exportName.name ?? "default");
  return { path, source, imports, exportedNames, program };
}

/** `import("…")` in code and `import("…").Name` in types; a computed address is a defect, as no check could follow it. */
function lazyImports(program: Program): Import[] {
  const found: Import[] = [];
  new Visitor({
    ImportExpression({ source }) {
      const isText = source.type === "Literal" && typeof source.value === "string";
      found.push({ target: isText ? String(source.value) : "a computed address", isType: false, names: [] });
    },
    TSImportType({ source }) {
      found.push({ target: source.value, isType: true, names: [] });
    },
  }).visit(program);
  return found;
}

export function isTest(path: string): boolean {
  return /\.(test|spec)\.tsx?$/.test(path);
}

/** Whether `path` is one of the places, where a place ending in a slash stands for everything below it. */
export function isIn(path: string, places: readonly string[]): boolean {
  return places.some((place) => (place.endsWith("/") ? path.startsWith(place) : path === place));
}

/** The address of one of our own modules inside the repository, without extension; null for packages. */
export function ownTarget(target: string): string | null {
  return target.startsWith("@/") ? target.slice(2) : null;
}
