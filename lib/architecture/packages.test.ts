import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import {
  packagesBelowFloor,
  packagesMissingFromLock,
  packagesNotBroughtAlong,
  scriptsNotAllowed,
  unwantedPackages,
} from "@/lib/architecture/packages";
import { readRepository } from "@/lib/architecture/repository";
import { parseFile } from "@/lib/architecture/source";

const lockedPackage = z.object({
  version: z.string().default(""),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
  hasInstallScript: z.boolean().default(false),
});
const root = new URL("../..", import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, root), "utf8"));
const { packages } = z.object({ packages: z.record(z.string(), lockedPackage) }).parse(read("package-lock.json"));
const { allowScripts, dependencies } = z
  .object({ allowScripts: z.record(z.string(), z.boolean()), dependencies: z.record(z.string(), z.string()) })
  .parse(read("package.json"));

test("the check sees the packages that are installed", () => {
  expect(Object.keys(packages).length).toBeGreaterThan(100);
});

test("a clean clone can be installed on every platform", () => {
  expect(packagesMissingFromLock(packages)).toEqual([]);
  const planted = {
    "": {},
    "node_modules/oxlint": { optionalDependencies: { "@oxlint/binding-darwin-arm64": "1.0.0" } },
  };
  expect(packagesMissingFromLock(planted)).toEqual([
    "oxlint needs @oxlint/binding-darwin-arm64, which package-lock.json does not have",
  ]);
});

test("no package is older than the version that closed its holes", () => {
  expect(packagesBelowFloor(packages)).toEqual([]);
  expect(
    packagesBelowFloor({
      "node_modules/next": { version: "16.4.5" },
      "node_modules/a/node_modules/react": { version: "19.10.0" },
    }),
  ).toEqual(["next 16.4.5 is older than 16.4.6"]);
});

test("npm ci --omit=dev brings every package that the product loads, and the Node that it runs on", () => {
  const brought = Object.keys(dependencies);
  expect(packagesNotBroughtAlong(readRepository(), brought)).toEqual([]);
  expect(brought).toEqual(expect.arrayContaining(["node", "tsx", "typescript", "@types/node", "@types/react"]));
  const planted = [
    { path: "app/page.tsx", source: 'import { a } from "@/lib/leads/lead"; import type { B } from "types-only";' },
    { path: "lib/leads/lead.ts", source: 'export { c } from "@made/up/deep"; import "node:fs"; import "zod/v4";' },
    { path: "lib/leads/lead.test.ts", source: 'import fc from "fast-check";' },
  ].map(parseFile);
  expect(packagesNotBroughtAlong(planted, ["zod"])).toEqual([
    "lib/leads/lead.ts loads @made/up, which npm ci --omit=dev does not bring",
  ]);
});

test("mail has one way out", () => {
  expect(unwantedPackages(packages)).toEqual([]);
  expect(unwantedPackages({ "node_modules/nodemailer": {} })).toHaveLength(1);
});

test("no package runs a script at installation that nobody allowed", () => {
  expect(scriptsNotAllowed(packages, Object.keys(allowScripts))).toEqual([]);
  expect(scriptsNotAllowed({ "node_modules/evil": { hasInstallScript: true } }, ["node"])).toHaveLength(1);
});
