import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { arch, platform, tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { z } from "zod";

/**
 * A step of `npm test`: the ordinary production install, `npm ci --omit=dev && npm start`, in a clean clone, on the oldest Node
 * that package.json promises, with nothing in the environment that a person would not have. Run by root it goes through
 * it as an ordinary user, and then as root with the build that this user made.
 */
const root = new URL("../..", import.meta.url).pathname;
const pages = ["/", "/book", "/staff/sign-in", "/assessment"];
const readyTakesAtMostMs = 600_000;
/** `nobody` of Linux and macOS: a user that is always there and owns nothing. */
const nobody = { uid: 65_534, gid: 65_534 };

type Person = { readonly name: string; readonly ids: { readonly uid: number; readonly gid: number } | null };
type Outer = { readonly node: string; readonly npm: string; readonly version: string };

const folder = mkdtempSync(join(tmpdir(), "waymark-install-"));
chmodSync(folder, 0o755);
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

const outer = oldestNode();
const people: readonly Person[] =
  userInfo().uid === 0
    ? [
        { name: "nobody", ids: nobody },
        { name: "root", ids: null },
      ]
    : [{ name: userInfo().username, ids: null }];
const build = join(folder, "build");
let answered = 0;
for (const person of people) answered += await tryAs(person);
console.log(`${answered} pages answered after npm ci --omit=dev && npm start on Node ${outer.version}.`);

async function tryAs(person: Person): Promise<number> {
  const clone = cloneFor(person);
  const environment = environmentOf(person);
  const installed = npm(["ci", "--omit=dev", "--prefer-offline"]);
  if (installed.status !== 0) throw new Error(`npm ci --omit=dev failed as ${person.name}:\n${installed.said}`);
  if (existsSync(build)) cpSync(build, join(clone, ".next"), { recursive: true, verbatimSymlinks: true });
  const answers = await startAndAsk(clone, environment, person);
  if (!existsSync(build)) renameSync(join(clone, ".next"), build);
  rmSync(join(clone, "node_modules/node/bin"), { recursive: true });
  rmSync(join(clone, "node_modules/.bin/node"), { force: true });
  const refused = npm(["start", "--silent"]);
  if (refused.status !== 1 || !/^Waymark's own Node\.js is missing, [^\n]*\n$/.test(refused.said))
    throw new Error(`An installation without install scripts was not refused in one sentence:\n${refused.said}`);
  rmSync(clone, { recursive: true, force: true });
  return answers;

  function npm(words: readonly string[]) {
    const options = { cwd: clone, env: environment, encoding: "utf8", ...person.ids } as const;
    const { status, stdout, stderr } = spawnSync(outer.node, [outer.npm, ...words], options);
    return { status, said: stdout + stderr };
  }
}

/** Starts the product as a person in a terminal does, asks for each page, and presses Ctrl-C. */
async function startAndAsk(cwd: string, env: NodeJS.ProcessEnv, { ids, name }: Person): Promise<number> {
  const child = spawn(outer.node, [outer.npm, "start"], { cwd, env, detached: true, stdio: "pipe", ...ids });
  let said = "";
  const ended = new Promise<void>((resolve) => void child.once("close", () => resolve()));
  const ready = new Promise<string>((resolve) => {
    const look = (part: Buffer) => {
      said += part.toString();
      const url = /^Waymark is ready at (\S+)$/m.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    };
    child.stdout.on("data", look);
    child.stderr.on("data", look);
  });
  const signal = (which: NodeJS.Signals) => void (child.pid !== undefined && process.kill(-child.pid, which));
  const late = setTimeout(() => signal("SIGKILL"), readyTakesAtMostMs);
  const url = await Promise.race([ready, ended.then(() => null)]);
  if (url === null) throw new Error(`npm start ended as ${name}:\n${said}`);
  const statuses = await Promise.all(pages.map(async (page) => (await fetch(url + page)).status));
  signal("SIGINT");
  await ended;
  clearTimeout(late);
  const wrong = pages.filter((_, place) => statuses[place] !== 200);
  if (wrong.length > 0) throw new Error(`As ${name}, ${wrong.join(" and ")} did not answer 200:\n${said}`);
  for (const file of ["package.json", "package-lock.json", "tsconfig.json"])
    if (!readFileSync(join(cwd, file)).equals(readFileSync(join(root, file))))
      throw new Error(`npm start changed ${file} as ${name}:\n${said}`);
  return statuses.length;
}

/** What git would give somebody else, with the changes that are being tested. */
function cloneFor({ name, ids }: Person): string {
  const clone = join(folder, name);
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root });
  const files = listed
    .toString()
    .split("\0")
    .filter((file) => file !== "" && existsSync(join(root, file)));
  for (const home of [clone, homeOf(name)]) mkdirSync(home);
  for (const file of files) cpSync(join(root, file), join(clone, file));
  if (ids !== null) execFileSync("chown", ["-R", `${ids.uid}:${ids.gid}`, clone, homeOf(name)]);
  return clone;
}

/** A person's own shell, and what the machine's npm needs to reach its registry. */
function environmentOf({ name }: Person): NodeJS.ProcessEnv {
  const environment = { ...process.env };
  const reaching = /^((https?|no)_proxy|ssl_cert_\w+|node_extra_ca_certs)$/i;
  for (const key of Object.keys(environment)) if (!reaching.test(key)) Reflect.deleteProperty(environment, key);
  for (const key of ["registry", "cafile", "globalconfig"]) {
    const value = npmSetting(key);
    if (value !== "null") environment[`npm_config_${key}`] = value;
  }
  environment["PATH"] = [dirname(outer.node), "/usr/local/bin", "/usr/bin", "/bin"].join(":");
  environment["HOME"] = homeOf(name);
  environment["LANG"] = "C.UTF-8";
  return environment;
}

function homeOf(name: string): string {
  return join(folder, `home-of-${name}`);
}

function npmSetting(key: string): string {
  return execFileSync("npm", ["config", "get", key], { cwd: root, encoding: "utf8" }).trim();
}

/** The Node that runs npm here when it is as old as is promised, else that Node and its npm from the registry. */
function oldestNode(): Outer {
  const { engines } = z
    .object({ engines: z.object({ node: z.string().regex(/^>=\d+$/) }) })
    .parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
  const oldest = engines.node.slice(2);
  const { npm_node_execpath: node = "", npm_execpath: npm = "" } = process.env;
  const here = node === "" ? "" : versionOf(node);
  if (here.startsWith(`${oldest}.`)) return { node, npm, version: here };
  const prefix = platform() === "darwin" && arch() === "arm64" ? "node-bin" : "node";
  const name = `${prefix}-${platform()}-${arch()}`;
  const fetched = join(folder, "outer");
  mkdirSync(fetched);
  const wanted = [`${name}@${oldest}`, `npm@10`];
  execFileSync("npm", ["install", "--prefix", fetched, "--no-save", "--prefer-offline", ...wanted], {
    stdio: "inherit",
  });
  const found = join(fetched, "node_modules", name, "bin/node");
  return { node: found, npm: join(fetched, "node_modules/npm/bin/npm-cli.js"), version: versionOf(found) };
}

function versionOf(node: string): string {
  return execFileSync(node, ["--version"], { encoding: "utf8" }).trim().slice(1);
}
