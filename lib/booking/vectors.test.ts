import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readVectorFile } from "@/lib/booking/input/vectors";
import { failuresOf } from "@/lib/booking/vectors";

const vectorFile = new URL("./vectors.json", import.meta.url).pathname;
const text = readFileSync(vectorFile, "utf8");
const folder = mkdtempSync(join(tmpdir(), "vectors-"));
afterAll(() => rmSync(folder, { recursive: true }));

function checkSlots(file: string, zone: string) {
  const script = new URL("../server/check-slots.ts", import.meta.url).pathname;
  const run = spawnSync(process.execPath, ["--import", "tsx", script, file], {
    env: { NODE_ENV: "test", TZ: zone },
    encoding: "utf8",
  });
  return { code: run.status, lines: run.stdout.trim().split("\n"), said: run.stderr.trim() };
}

function writeVectors(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const read = readVectorFile(text);
const vectors = read.ok ? read.value : [];

test("there are vectors to check", () => {
  expect(vectors.length).toBe(51);
});

test.each(vectors.map((vector): [string, unknown] => [failuresOf(vector).id, vector]))("%s", (_, vector) => {
  expect(failuresOf(vector).failures).toEqual([]);
});

test.each(["UTC", "America/Toronto", "Asia/Kathmandu"])("a server in %s offers the same slots", (zone) => {
  const { code, lines } = checkSlots(vectorFile, zone);
  expect({ code, count: lines.length, last: lines.at(-1) }).toEqual({
    code: 0,
    count: 52,
    last: "51 passed, 0 failed",
  });
});

test("a wrong expectation, a vector out of shape and an unknown zone each fail alone and say why", () => {
  const file = JSON.parse(text) as { vectors: Array<{ expected: unknown[]; consultants: Array<{ tz: string }> }> };
  const [first, second, third] = file.vectors;
  first!.expected.pop();
  second!.consultants[0]!.tz = "America/Atlantis";
  const wrong = writeVectors("wrong.json", JSON.stringify({ vectors: [first, second, {}, third] }));
  const { code, lines } = checkSlots(wrong, "UTC");
  expect(code).toBe(1);
  expect(lines).toHaveLength(5);
  expect(lines[0]).toMatch(/^FAILED {2}V01 .*: Not expected: 20/);
  expect(lines[1]).toMatch(/^FAILED {2}V02: .*consultants\.0\.tz: must be a zone name/);
  expect(lines[2]).toMatch(/^FAILED {2}\(no id\): It is not shaped like a vector/);
  expect(lines[4]).toBe("1 passed, 3 failed");
});

test("a file that is no vector file is refused with one sentence", () => {
  for (const content of ["", "{", "[]", "null", '{"vectors":[]}', '{"vectors":3}']) {
    const { code, lines, said } = checkSlots(writeVectors("none.json", content), "UTC");
    expect({ content, code, lines }).toEqual({ content, code: 1, lines: [""] });
    expect(said).toMatch(/^The file \S+ (is not JSON|has no list "vectors" with at least one vector in it)\.$/);
  }
  expect(checkSlots(join(folder, "missing.json"), "UTC").said).toMatch(/^The file \S+ could not be read\.$/);
});
