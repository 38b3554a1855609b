import "@/lib/config/production";
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { refuseFullDisk } from "@/db/disk";
import { appUrl, childEnvironment, company } from "@/lib/config/config";
import { ORIGIN_FILE } from "@/lib/http/front/stored-answers";
import { checkContent } from "@/lib/server/check-content";
import { runCommand, say } from "@/lib/server/command";

const FOLDER = ".next";
const STAMP = join(FOLDER, "waymark-build");
const SOURCES = [
  "app",
  "components",
  "db",
  "lib",
  "package-lock.json",
  "next.config.js",
  "tsconfig.json",
  "instrumentation.ts",
];
/** A build is 100 MB large, and what Next keeps to be quicker the next time 180 more. */
const ROOM = { megabytesMin: 300, advice: " and start again" } as const;
const NEXT = join("node_modules", "next", "dist", "bin", "next");

/** Builds when there is no build, or when a source file or the company's words changed since. Says what it does. */
export async function buildWhenStale(stop: AbortSignal): Promise<void> {
  const wanted = stampOfSources();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return;
  say(
    existsSync(STAMP)
      ? "The build is older than the sources. Building, about half a minute …"
      : "Building for the first time, about half a minute …",
  );
  await build(stop, wanted);
}

/** Builds anew, whatever is there; refuses a full disk before Next meets it half-way (`SurroundingsError`). */
export async function build(stop: AbortSignal, stamp = stampOfSources()): Promise<void> {
  const startedAt = performance.now();
  mkdirSync(FOLDER, { recursive: true });
  refuseFullDisk(realpathSync(FOLDER), ROOM);
  checkContent(new Date());
  await runNextBuild(stop);
  writeFileSync(join(FOLDER, ORIGIN_FILE), appUrl());
  writeFileSync(STAMP, stamp);
  say(`Built in ${Math.round((performance.now() - startedAt) / 1_000)} s.`);
}

function runNextBuild(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [NEXT, "build"], {
      signal,
      stdio: "inherit",
      env: childEnvironment(),
    });
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`next build ended with ${code}`))));
  });
}

/** A fingerprint of everything that the build reads. */
function stampOfSources(): string {
  const hash = createHash("sha256").update(JSON.stringify(company()));
  for (const file of SOURCES.flatMap(filesOf)) hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function filesOf(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  const entries = path.includes(".") ? null : readdirSync(path, { recursive: true, withFileTypes: true });
  if (entries === null) return [path];
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

if (import.meta.main) await runCommand(() => build(new AbortController().signal));
