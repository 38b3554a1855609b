import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = new URL("../..", import.meta.url).pathname;
const read = (path: string) => readFileSync(join(root, path), "utf8");
const sheets = globSync("{app,components}/**/*.module.css", { cwd: root }).toSorted();
const components = globSync("{app,components}/**/*.tsx", { cwd: root }).map((path) => ({ path, source: read(path) }));

const classesOf = (css: string) =>
  new Set(Array.from(css.replaceAll(/\/\*.*?\*\//gs, "").matchAll(/\.([a-zA-Z][\w-]*)/g), (found) => found[1] ?? ""));

/** The classes that the components of a stylesheet name; a computed name, such as a tone, counts as any word they quote. */
function usesOf(sheet: string) {
  const users = components.filter(({ source }) => source.includes(`@/${sheet}"`));
  // A component may use two stylesheets; each goes by the name that it is imported under.
  const named = users.flatMap(({ source }) => {
    const [, name = "styles"] = new RegExp(`import (\\w+) from "@/${sheet}"`).exec(source) ?? [];
    return Array.from(source.matchAll(new RegExp(`\\b${name}\\["([\\w-]+)"\\]`, "g")), (found) => found[1] ?? "");
  });
  const source = users.map((user) => user.source).join("\n");
  return {
    named: new Set(named),
    quoted: new Set(Array.from(source.matchAll(/"([\w-]+)"/g), (found) => found[1] ?? "")),
  };
}

test("the check sees the stylesheets it guards", () => expect(sheets.length).toBeGreaterThan(15));

test.each(sheets)("%s: a component names only classes that exist, and none exists for nobody", (sheet) => {
  const classes = classesOf(read(sheet));
  const { named, quoted } = usesOf(sheet);
  expect(Array.from(named).filter((name) => !classes.has(name))).toEqual([]);
  expect(Array.from(classes).filter((name) => !quoted.has(name))).toEqual([]);
});

test.each(sheets)("%s takes its colours from the tokens", (sheet) => {
  const css = read(sheet);
  expect(css.match(/#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|lab)\(/gi) ?? []).toEqual([]);
});

test.each(sheets)("%s uses only tokens that tokens.css or it itself defines", (sheet) => {
  const css = read(sheet);
  const defined = new Set(
    Array.from(`${read("components/ui/tokens.css")}${css}`.matchAll(/(--[\w-]+):/g), (found) => found[1] ?? ""),
  );
  const used = Array.from(css.matchAll(/var\((--[\w-]+)\)/g), (found) => found[1] ?? "");
  expect(used.filter((name) => !defined.has(name))).toEqual([]);
});
