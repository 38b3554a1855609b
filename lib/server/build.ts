import "@/lib/config/production";
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { refuseFullDisk } from "@/db/disk";
import { appUrl, childEnvironment, company } from "@/lib/config/config";
import { ORIGIN_FILE } from "@/lib/http/front/stored-answers";
import { stampOf, whyToBuild, writeStamp } from "@/lib/server/build-stamp";
import { checkContent } from "@/lib/server/check-content";
import { runCommand, say } from "@/lib/server/command";
import { runQuietly } from "@/lib/server/run-quietly";

const FOLDER = ".next";
const STAMP = join(FOLDER, "waymark-build");
/** A build is 100 MB large, and what Next keeps to be quicker the next time 180 more. */
const ROOM = { megabytesMin: 300, advice: " and start again" } as const;
const NEXT = join("node_modules", "next", "dist", "bin", "next");
const NEWS_MS = 15_000;

/** Builds when there is no build, or when what it was made from has changed since. Says why. */
export async function buildWhenStale(stop: AbortSignal): Promise<void> {
  const why = whyToBuild(existsSync(STAMP) ? readFileSync(STAMP, "utf8") : null, stampOf(".", company()));
  if (why === null) return;
  say(why);
  await build(stop);
}

/** Builds anew, whatever is there; refuses a full disk before Next meets it half-way (`SurroundingsError`). */
export async function build(stop: AbortSignal): Promise<void> {
  const startedAt = performance.now();
  const stamp = writeStamp(stampOf(".", company()));
  mkdirSync(FOLDER, { recursive: true });
  refuseFullDisk(realpathSync(FOLDER), ROOM);
  checkContent(new Date());
  say("Building the pages, about a minute …");
  // A build that is cut short leaves no mark that speaks for it.
  rmSync(STAMP, { force: true });
  await runNextBuild(stop);
  writeFileSync(join(FOLDER, ORIGIN_FILE), appUrl());
  writeFileSync(STAMP, stamp);
  say(`Built in ${Math.round((performance.now() - startedAt) / 1_000)} s.`);
}

/** What Next prints, a line for every page above all, is of use only when it fails. */
async function runNextBuild(stop: AbortSignal): Promise<void> {
  const tell = (seconds: number) => say(`  … ${seconds} s`);
  const printed = await runQuietly([NEXT, "build"], { environment: childEnvironment(), stop, everyMs: NEWS_MS, tell });
  if (printed === null) return;
  say(printed.trimEnd());
  throw new Error("next build failed, as it says above");
}

if (import.meta.main) await runCommand(() => build(new AbortController().signal));
