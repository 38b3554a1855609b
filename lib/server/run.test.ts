import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Visitor, parseSync } from "oxc-parser";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const wayIn = new URL("run.cjs", import.meta.url).pathname;
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "waymark-run-"));
  mkdirSync(join(folder, "lib/server"), { recursive: true });
  cpSync(wayIn, join(folder, "lib/server/run.cjs"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Puts a package into the installation that is tried: its package.json and, for Node, the program itself. */
function install(...names: readonly string[]): void {
  for (const name of names) write(`node_modules/${name}/package.json`, JSON.stringify({ name, exports: "./main.js" }));
  if (names.includes("tsx")) write("node_modules/tsx/main.js", "");
  if (!names.includes("node")) return;
  mkdirSync(join(folder, "node_modules/node/bin"));
  symlinkSync(process.execPath, join(folder, "node_modules/node/bin/node"));
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function run(...given: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, given, { cwd: folder, encoding: "utf8" });
  return { status, said: stdout + stderr };
}

describe("what is not there is said in one sentence, before anything else", () => {
  test("a clone in which nothing was installed", () => {
    expect(run("lib/server/run.cjs", "lib/server/start.ts")).toEqual({
      status: 1,
      said: "Waymark is not installed yet: run npm ci first.\n",
    });
  });

  test("an installation without install scripts, which has no Node of its own", () => {
    install("tsx");
    const { status, said } = run("lib/server/run.cjs", "lib/server/start.ts");
    expect(status).toBe(1);
    expect(said).toMatch(/^Waymark's own Node\.js is missing, .*: run npm ci --ignore-scripts=false\.\n$/);
  });

  test.each(["e2e/check.ts", "e2e/bench/site.ts", "lib/server/manage-database.ts new"])(
    "an installation without the packages of development, asked for %s",
    (command) => {
      install("tsx", "node");
      expect(run("lib/server/run.cjs", ...command.split(" "))).toEqual({
        status: 1,
        said: "The packages for development and tests are missing: run npm ci without --omit=dev.\n",
      });
    },
  );

  test("a Node too old to hand over to another", () => {
    install("tsx", "node");
    write("old.cjs", "delete process.execve;");
    const { status, said } = run("--require", "./old.cjs", "lib/server/run.cjs", "lib/server/start.ts");
    expect(status).toBe(1);
    expect(said).toMatch(/^This is Node\.js v\S+, and Waymark runs on the one that it brings: .*npm start.*\.\n$/);
  });
});

test("a whole installation runs the command on its own Node, with the words that were given", () => {
  install("tsx", "node");
  write("lib/server/start.ts", "console.log(process.argv.slice(1).join(' ')); process.exitCode = 7;");
  expect(run("lib/server/run.cjs", "lib/server/start.ts", "--count", "3")).toEqual({
    status: 7,
    said: `${join(folder, "lib/server/start.ts")} --count 3\n`,
  });
});

test("every Node can read it: it has none of the forms that came after 2009, and no name with node: before it", () => {
  const source = readFileSync(wayIn, "utf8");
  expect(formsOfToday(source)).toEqual([]);
  expect(formsOfToday('const a = () => `${b ?? c?.d}`; import("node:fs");').length).toBeGreaterThan(5);
});

/** Syntax newer than ES5 in a script, by name. */
function formsOfToday(source: string): string[] {
  const found: string[] = [];
  const note = ({ type }: { readonly type: string }) => void found.push(type);
  new Visitor({
    ArrowFunctionExpression: note,
    AwaitExpression: note,
    ChainExpression: note,
    ClassDeclaration: note,
    ForOfStatement: note,
    ImportExpression: note,
    ImportDeclaration: note,
    SpreadElement: note,
    TemplateLiteral: note,
    LogicalExpression: ({ operator, type }) => void (operator === "??" && found.push(type)),
    Literal: ({ value, type }) => void (String(value).startsWith("node:") && found.push(type)),
    VariableDeclaration: ({ kind, type }) => void (kind !== "var" && found.push(type)),
  }).visit(parseSync("way-in.cjs", source).program);
  return found;
}
