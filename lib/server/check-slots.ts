import "@/lib/config/production";
import { readFileSync } from "node:fs";
import { readVectorFile } from "@/lib/booking/input/vectors";
import { failuresOf } from "@/lib/booking/vectors";
import { accepted, refused, type Result } from "@/lib/result";

/** `npm run check:slots -- FILE`: one line a vector, then how many passed and failed; the exit code is 1 when any failed. */
const problems = {
  "no-file": "could not be read.",
  "not-json": "is not JSON.",
  "no-vectors": 'has no list "vectors" with at least one vector in it.',
} as const;

function vectorsOf(file: string): Result<readonly unknown[], keyof typeof problems> {
  const text = textOf(file);
  return text.ok ? readVectorFile(text.value) : text;
}

function textOf(file: string): Result<string, "no-file"> {
  try {
    return accepted(readFileSync(file, "utf8"));
  } catch {
    return refused("no-file");
  }
}

/** Prints the line of each vector and tells how many failed. */
function check(vectors: readonly unknown[]): number {
  const results = vectors.map(failuresOf);
  for (const { id, failures } of results) {
    const shown = failures.length > 3 ? [...failures.slice(0, 3), `And ${failures.length - 3} more.`] : failures;
    process.stdout.write(failures.length === 0 ? `passed  ${id}\n` : `FAILED  ${id}: ${shown.join(" ")}\n`);
  }
  const failed = results.filter(({ failures }) => failures.length > 0).length;
  process.stdout.write(`${results.length - failed} passed, ${failed} failed\n`);
  return failed;
}

function run(file: string | undefined): number {
  if (file === undefined) {
    process.stderr.write("Say which file to check: npm run check:slots -- lib/booking/vectors.json\n");
    return 1;
  }
  const vectors = vectorsOf(file);
  if (vectors.ok) return check(vectors.value) === 0 ? 0 : 1;
  process.stderr.write(`The file ${file} ${problems[vectors.reason]}\n`);
  return 1;
}

process.exitCode = run(process.argv[2]);
