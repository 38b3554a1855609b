import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseFile, type ParsedFile, type SourceFile } from "@/lib/architecture/source";

const root = new URL("../..", import.meta.url).pathname;

/** Every source file of ours, wherever it lies: a file in a place that nobody thought of must be seen, too. */
export function readRepository(): ParsedFile[] {
  const paths = globSync("**/*.{ts,tsx,js,jsx,mjs,cjs,mts,cts}", {
    cwd: root,
    exclude: (path) => /(^|\/)(node_modules|\.[^/]+)$/.test(path) || /(^|\/)(next-env\.d\.ts)$/.test(path),
  });
  return readFiles(paths.map((path) => path.replaceAll("\\", "/")).toSorted());
}

function readFiles(paths: readonly string[]): ParsedFile[] {
  return paths.map((path): SourceFile => ({ path, source: readFileSync(join(root, path), "utf8") })).map(parseFile);
}
