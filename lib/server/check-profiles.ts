import "@/lib/config/production";
import { readFileSync } from "node:fs";
import { currentModel } from "@/lib/assessment/current-model";
import { type ProfileFile, profilesInput } from "@/lib/assessment/input";
import { type ProfileCheck, checkProfile } from "@/lib/assessment/profiles";
import { type Result, accepted, refused } from "@/lib/result";

/** `npm run check:profiles -- FILE`: a line a profile, then "N passed, M failed"; exit code 1 when one failed. */
const file = process.argv[2];
process.exitCode = file === undefined ? complain("Name a file: npm run check:profiles -- FILE") : checkFile(file);

function checkFile(path: string): 0 | 1 {
  const read = readProfiles(path);
  if (!read.ok) return complain(read.reason);
  const { model, modelVersion, profiles } = read.value;
  if (model !== currentModel.id || modelVersion !== currentModel.version) {
    const ours = `${currentModel.id} version ${currentModel.version}`;
    process.stderr.write(`Note: ${path} is for ${model} version ${modelVersion}; it is checked against ${ours}.\n`);
  }
  const checks = profiles.map((profile) => checkProfile(currentModel, profile));
  const widest = Math.max(...checks.map(({ id }) => id.length));
  for (const check of checks) process.stdout.write(`${lineOf(check, widest)}\n`);
  const passed = checks.filter(({ isPassed }) => isPassed).length;
  process.stdout.write(`${passed} passed, ${checks.length - passed} failed\n`);
  return passed === checks.length ? 0 : 1;
}

function readProfiles(path: string): Result<ProfileFile, string> {
  const text = readText(path);
  if (!text.ok) return text;
  const json = parseJson(text.value);
  if (!json.ok) return refused(`${path} is not JSON: ${json.reason}`);
  const parsed = profilesInput.safeParse(json.value);
  if (parsed.success) return accepted(parsed.data);
  const [issue] = parsed.error.issues;
  return refused(
    `${path} is not shaped like profiles.json: ${issue?.path.join(".") || "the whole"}: ${issue?.message}`,
  );
}

function readText(path: string): Result<string, string> {
  try {
    return accepted(readFileSync(path, "utf8"));
  } catch (error) {
    return refused(`${path} cannot be read: ${messageOf(error)}`);
  }
}

function parseJson(text: string): Result<unknown, string> {
  try {
    return accepted(JSON.parse(text));
  } catch (error) {
    return refused(messageOf(error));
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function complain(sentence: string): 1 {
  process.stderr.write(`${sentence}\n`);
  return 1;
}

function lineOf({ id, expected, recommendation, isPassed, complaint }: ProfileCheck, widest: number): string {
  const got = recommendation
    ? `got ${recommendation.outcome.padEnd(6)}  django ${pad(recommendation.fits.django)}  node ${pad(recommendation.fits.node)}  margin ${signed(recommendation.margin)}  ${recommendation.band.padEnd(6)}`
    : "got nothing";
  const wanted = expected.join("|") || "nothing";
  const mark = isPassed ? "passed" : `FAILED: ${complaint}`;
  return `${id.padEnd(widest)}  expected ${wanted.padEnd(6)}  ${got}  ${mark}`;
}

function pad(points: number): string {
  return String(points).padStart(3);
}

function signed(margin: number): string {
  return `${margin > 0 ? "+" : ""}${margin}`.padStart(4);
}
