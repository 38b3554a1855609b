import { readFileSync } from "node:fs";
import { failuresOf, readVectorFile } from "@/lib/booking/vector-file";

/** `npm run check:slots -- FILE`: one line a vector, then how many passed and failed; the exit code is 1 when any failed. */
const problems = {
  "not-json": "is not JSON.",
  "no-vectors": 'has no list "vectors" with at least one vector in it.',
} as const;

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    return fail(`The file ${file} could not be read (${error instanceof Error ? error.message : String(error)}).`);
  }
}

const file = process.argv[2] ?? fail("Say which file to check: npm run check:slots -- lib/booking/vectors.json");
const read = readVectorFile(textOf(file));
const results = read.ok ? read.value.map(failuresOf) : fail(`The file ${file} ${problems[read.reason]}`);
for (const { id, failures } of results) {
  const shown = failures.length > 3 ? [...failures.slice(0, 3), `And ${failures.length - 3} more.`] : failures;
  console.log(failures.length === 0 ? `passed  ${id}` : `FAILED  ${id}: ${shown.join(" ")}`);
}
const failed = results.filter(({ failures }) => failures.length > 0).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
