import { execFileSync } from "node:child_process";
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { chromium, type LaunchOptions } from "@playwright/test";

const root = new URL("..", import.meta.url).pathname;

/** Where a Chromium may stand that somebody installed for the whole machine. */
const systemBrowsers = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * The Chromium that tests drive, as options for Playwright's launch. On Linux x64 it comes with `npm ci`, libraries and
 * a font included, and needs nothing of the machine; elsewhere it is Playwright's own or an installed one.
 */
export function browserToLaunch(): LaunchOptions {
  if (process.platform === "linux" && process.arch === "x64") return unpackedBrowser();
  const found = [chromium.executablePath(), ...systemBrowsers].find(existsSync);
  if (found === undefined) {
    throw new Error("No Chromium on this machine. Run: npx playwright install chromium");
  }
  return { executablePath: found };
}

/** The libraries that `executable` asks for, each with the file that answers; an empty path where none does. */
export function librariesOf({ executablePath = "", env }: LaunchOptions): ReadonlyMap<string, string> {
  const listing = execFileSync("ldd", [executablePath], { encoding: "utf8", env: { ...process.env, ...env } });
  const lines = [...listing.matchAll(/^\s*(\S+) => (?:(\/\S+)|not found)/gm)];
  return new Map(lines.map(([, name = "", path = ""]) => [name, path]));
}

function unpackedBrowser(): LaunchOptions {
  const home = join(cacheFolder(), `chromium-${packagedVersion()}`);
  if (!existsSync(home)) unpackInto(home);
  return {
    executablePath: join(home, "chromium"),
    env: {
      ...environment(),
      LD_LIBRARY_PATH: join(home, "al2023/lib"),
      FONTCONFIG_FILE: join(home, "fonts.conf"),
    },
  };
}

/** Unpacked beside and moved into place at once: a second process, or an interrupted one, never leaves half a browser. */
function unpackInto(home: string): void {
  const beside = `${home}.${process.pid}`;
  mkdirSync(beside, { recursive: true });
  execFileSync(process.execPath, [join(root, "e2e/unpack-chromium.ts")], {
    cwd: root,
    env: { ...process.env, TMPDIR: beside, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" },
  });
  // Unpacked for its owner only; the next run may be another user's.
  chmodSync(join(beside, "chromium"), 0o755);
  writeFileSync(join(beside, "fonts.conf"), fontConfiguration(home));
  try {
    renameSync(beside, home);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}

/** Only the font that comes with the browser, so that pages look alike on every machine, also on one without fonts. */
function fontConfiguration(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, "fonts/fonts")}</dir>
  <cachedir>${join(home, "font-cache")}</cachedir>
</fontconfig>
`;
}

/** Inside node_modules, which a fresh install clears; in a folder of this user's when that is not writable. */
function cacheFolder(): string {
  const inModules = join(root, "node_modules/.cache");
  try {
    mkdirSync(inModules, { recursive: true });
    accessSync(inModules, constants.W_OK);
    return inModules;
  } catch {
    return join(tmpdir(), `waymark-${userInfo().uid}`);
  }
}

function packagedVersion(): string {
  const text = readFileSync(join(root, "node_modules/@sparticuz/chromium/package.json"), "utf8");
  return /"version": "([^"]+)"/.exec(text)?.[1] ?? "unknown";
}

/** Playwright's launch wants an environment without missing values. */
function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
