import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const script = new URL("./check-profiles.ts", import.meta.url).pathname;
const ours = new URL("../assessment/profiles.json", import.meta.url).pathname;
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "profiles-"));
});
afterAll(() => rm(folder, { recursive: true }));

type Ended = { readonly code: number | string | null; readonly out: string; readonly errors: string };

function check(...files: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["--import", "tsx", script, ...files], (error, out, errors) => {
      resolve({ code: error?.code ?? 0, out, errors });
    });
  });
}

test("our own profiles pass, a line each and a sum", { timeout: 30_000 }, async () => {
  const { code, out } = await check(ours);
  const lines = out.trim().split("\n");
  expect(code).toBe(0);
  expect(lines).toHaveLength(25);
  expect(lines[0]).toMatch(
    /^hospital-portal +expected django +got django +django 100 +node +75 +margin +\+25 +strong +passed$/,
  );
  expect(lines.at(-1)).toBe("24 passed, 0 failed");
});

test("a profile that fails is marked, counted, and ends the check with 1", { timeout: 30_000 }, async () => {
  const spoilt = join(folder, "spoilt.json");
  await writeFile(spoilt, (await readFile(ours, "utf8")).replace('"expected": "django"', '"expected": "node"'));
  const { code, out } = await check(spoilt);
  expect(code).toBe(1);
  expect(out).toContain("FAILED: django is not what was expected");
  expect(out.trim().split("\n").at(-1)).toBe("23 passed, 1 failed");
});

test("a file that cannot be used is named in one sentence", { timeout: 30_000 }, async () => {
  const broken = join(folder, "broken.json");
  await writeFile(broken, "{");
  const answers = await Promise.all([check(), check(join(folder, "missing.json")), check(broken), check(folder)]);
  expect(answers.map(({ code }) => code)).toEqual([1, 1, 1, 1]);
  const [nothing, missing, unparsed, directory] = answers.map(({ errors }) => errors);
  expect(nothing).toContain("Name a file");
  expect(missing).toContain("cannot be read");
  expect(unparsed).toContain("is not JSON");
  expect(directory).toContain("cannot be read");
});
