import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const sources = [
  "app",
  "components",
  "db",
  "lib",
  "package-lock.json",
  "next.config.js",
  "tsconfig.json",
  "instrumentation.ts",
];
/** What no page can reach: tests, checks, the commands themselves, and migrations, which the start runs as they lie. */
const notBuilt =
  /\.test\.tsx?$|\/testing\/|^db\/(migrations|embedded|drizzle\.config)|^lib\/(architecture|vitest)|^lib\/server\/(?!build\.ts)/;
/** Leftovers of editors and systems are no sources. */
const isSource = /^[^.].*\.(tsx?|m?js|css|json|txt|svg|png|ico|woff2?)$/;

/** What a build is made from: a fingerprint of the sources, and the words that the configuration puts into pages. */
export type BuildStamp = Readonly<Record<string, string>>;

const words: Readonly<Record<string, string>> = {
  name: "name",
  email: "email address",
  postalAddress: "postal address",
  regions: "regions",
};

/** What a build of this folder would be made from now. */
export function stampOf(root: string, company: Readonly<Record<keyof typeof words, unknown>>): BuildStamp {
  const hash = createHash("sha256");
  for (const file of sources.flatMap((path) => filesOf(root, path)))
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(root, file)))
      .update("\0");
  const told = Object.keys(words).map((word) => [word, JSON.stringify(company[word])] as const);
  return { sources: hash.digest("hex"), ...Object.fromEntries(told) };
}

/** A line for each part, as it is kept beside a build. */
export function writeStamp(stamp: BuildStamp): string {
  return Object.entries(stamp)
    .map(([part, value]) => `${part} ${value}\n`)
    .join("");
}

/** Why there must be a build, as a sentence; null when the one that was kept is as a new one would be. */
export function whyToBuild(kept: string | null, present: BuildStamp): string | null {
  if (kept === null) return "There is no finished build yet.";
  if (kept === writeStamp(present)) return null;
  const lines = kept.split("\n");
  const changed = Object.entries(present).flatMap(([part, value]) =>
    lines.includes(`${part} ${value}`) ? [] : [part],
  );
  if (changed.includes("sources") || changed.length === 0) return "The sources have changed since the last build.";
  const named = changed.map((part) => words[part] ?? part);
  const list = new Intl.ListFormat("en", { type: "conjunction" }).format(named);
  return `The company's ${list} ${named.length === 1 && named[0] !== "regions" ? "has" : "have"} changed since the last build.`;
}

function filesOf(root: string, path: string): readonly string[] {
  const place = join(root, path);
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [path];
  return readdirSync(place, { withFileTypes: true })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const below = `${path}/${entry.name}`;
      if (entry.isDirectory()) return filesOf(root, below);
      return isSource.test(entry.name) && !notBuilt.test(below) ? [below] : [];
    });
}
