import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { parseEnv } from "node:util";

const root = new URL("..", import.meta.url).pathname;

/** What a machine gives to whoever sits at it. TZ stands for its own zone, which a test has no other way to choose. */
const ofTheMachine = ["HOME", "USER", "LOGNAME", "SHELL", "LANG", "LC_ALL", "TERM", "TMPDIR", "TZ"];

export type Surroundings = {
  /** Variables of the configuration; what is not named has its default, whatever runs the test and `.env` say. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Where the sources and the build stand, when not here. */
  readonly productFolder?: string;
  /** What runs npm: `["taskset", "-c", "0"]` keeps it on one core. */
  readonly wrapper?: readonly string[];
  /** The address of a module that the command loads before itself; npm does not. */
  readonly preload?: string;
};

/**
 * Types a command of npm as a person does: with what their machine gives and what the README tells them to set, and with
 * nothing that npm or the runner of the tests has set (NODE_ENV above all).
 */
export function typeNpm(words: readonly string[], surroundings: Surroundings = {}): ChildProcess {
  const { environment = {}, productFolder = root, wrapper = [], preload } = surroundings;
  const [program = "", ...given] = [...wrapper, "npm", ...words];
  const env = givenByMachine();
  Object.assign(env, emptied(join(productFolder, ".env")), environment);
  if (preload !== undefined) env["npm_config_node_options"] = `--import=${preload}`;
  return spawn(program, given, { cwd: productFolder, stdio: ["ignore", "pipe", "pipe"], env });
}

export type Ended = { readonly code: number | null; readonly said: string };

/** Types a command that ends by itself. What it said comes without the lines in which npm names the script. */
export function runNpm(words: readonly string[], surroundings: Surroundings = {}): Promise<Ended> {
  const child = typeNpm(words, surroundings);
  const printed = collectOutput(child);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) =>
      resolve({
        code,
        said: printed()
          .replaceAll(/^> .*\n/gm, "")
          .trim(),
      }),
    );
  });
}

/** Everything that a command has printed so far, whenever it is asked. */
export function collectOutput(child: ChildProcess): () => string {
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => (output += text));
  return () => output;
}

/** The processes that npm runs for a command, itself first; each with the line that started it. */
export function processesBelow(npm: number): ReadonlyArray<{ readonly id: number; readonly line: string }> {
  const all = execFileSync("ps", ["-A", "-ww", "-o", "pid=,ppid=,args="], { encoding: "utf8" })
    .split("\n")
    .flatMap((text) => {
      const [, id, parent, line = ""] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(text) ?? [];
      return id === undefined ? [] : [{ id: Number(id), parent: Number(parent), line }];
    });
  const found = all.filter(({ id }) => id === npm);
  for (const { id } of found) found.push(...all.filter(({ parent }) => parent === id));
  return found;
}

function givenByMachine(): NodeJS.ProcessEnv {
  const env = { ...process.env };
  for (const name of Object.keys(env)) if (!ofTheMachine.includes(name)) Reflect.deleteProperty(env, name);
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  env["PATH"] = folders.filter((folder) => !folder.includes("node_modules")).join(delimiter);
  return env;
}

/** A clean clone has no `.env`; where a developer keeps one, what it names is emptied. */
function emptied(file: string): Record<string, string> {
  if (!existsSync(file)) return {};
  return Object.fromEntries(Object.keys(parseEnv(readFileSync(file, "utf8"))).map((name) => [name, ""]));
}
