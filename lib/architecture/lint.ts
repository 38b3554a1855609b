import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { SourceFile } from "@/lib/architecture/source";

const root = new URL("../..", import.meta.url).pathname;

/**
 * Runs the house's own lint configuration over a house made of the given files and gives what it finds in each,
 * as `path rule`. A rule that was misspelt in the configuration finds nothing, and only this tells.
 */
export function lintHouse(files: readonly SourceFile[]): string[] {
  const house = mkdtempSync(join(tmpdir(), "waymark-lint-"));
  try {
    for (const name of [".oxlintrc.json", "tsconfig.json"]) cpSync(join(root, name), join(house, name));
    symlinkSync(join(root, "node_modules"), join(house, "node_modules"));
    for (const { path, source } of files) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), source);
    }
    const run = spawnSync(join(root, "node_modules/.bin/oxlint"), ["--format", "unix"], {
      cwd: house,
      encoding: "utf8",
    });
    return findings(run.stdout);
  } finally {
    rmSync(house, { recursive: true });
  }
}

/** `lib/a.ts:1:2: message [Error/typescript-eslint(no-floating-promises)]` → `lib/a.ts no-floating-promises`. */
function findings(output: string): string[] {
  return output.split("\n").flatMap((line) => {
    const match = /^(.+?):\d+:\d+: .*\[\w+\/[\w@-]+\(([\w-]+)\)\]$/.exec(line);
    return match ? [`${match[1]} ${match[2]}`] : [];
  });
}
