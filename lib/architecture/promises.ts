import { Visitor, type CallExpression, type Expression } from "oxc-parser";
import { promiseSentences, type PromiseSentence } from "@/lib/architecture/promise-sentences";
import { assessmentPromises } from "@/lib/architecture/promises/assessment";
import { bookingPromises } from "@/lib/architecture/promises/booking";
import { deskPromises } from "@/lib/architecture/promises/desk";
import { formPromises } from "@/lib/architecture/promises/forms";
import { leadPromises } from "@/lib/architecture/promises/leads";
import type { PromiseTable, Proof } from "@/lib/architecture/promises/proof";
import { sitePromises } from "@/lib/architecture/promises/site";
import { isTest, type ParsedFile } from "@/lib/architecture/source";

/** Everything that we promise in words, by file, with what keeps it. */
export const promises: PromiseTable = {
  ...sitePromises,
  ...formPromises,
  ...assessmentPromises,
  ...bookingPromises,
  ...deskPromises,
  ...leadPromises,
};

/**
 * How many sentences may stand on something else than a test. These numbers only fall: who proves a sentence takes one off,
 * and who writes a new one proves it.
 */
export const ceilings: Readonly<Record<"unproven" | "people" | "statement" | "typed number", number>> = {
  unproven: 0,
  people: 21,
  statement: 25,
  "typed number": 4,
};

type Checked = { readonly files: readonly ParsedFile[]; readonly table: PromiseTable };

/** Sentences that promise something and that the table does not hold. */
export function promisesWithoutEntry({ files, table }: Checked): string[] {
  return promiseSentences(files)
    .filter(({ path, text }) => proofsOf(table, { path, text }).length === 0)
    .map(({ path, text }) => `${path}: "${text}" promises something; name what keeps it in lib/architecture/promises/`);
}

/** Entries whose sentence is no longer said in that file. */
export function entriesWithoutPromise({ files, table }: Checked): string[] {
  const said = new Set(promiseSentences(files).map(({ path, text }) => `${path}: ${text}`));
  return Object.entries(table).flatMap(([path, sentences]) =>
    Object.keys(sentences)
      .filter((text) => !said.has(`${path}: ${text}`))
      .map((text) => `${path} no longer says "${text}": take its entry out`),
  );
}

/** Entries that name a test which does not exist, or which is not run. */
export function entriesWithoutTest({ files, table }: Checked): string[] {
  const titles = new Map(files.filter(runsTests).map((file) => [file.path, titlesOfTests(file)]));
  return entriesOf(table).flatMap(({ path, text, proof }) =>
    proof.kind !== "test" || titles.get(proof.file)?.includes(proof.title) === true
      ? []
      : [`${path}: "${text}" names the test "${proof.title}" of ${proof.file}, which does not exist`],
  );
}

/** Promises with a length of time or a number of calls typed into them, where it could come from what the code obeys. */
export function numbersTyped(files: readonly ParsedFile[]): string[] {
  return promiseSentences(files)
    .filter(({ text }) => typedNumber.test(text))
    .map(({ path, text }) => `${path}: "${text}" has a number typed in; take it from its constant or setting`);
}

const typedNumber =
  /(?<![\w$.{-])(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty|sixty|ninety|half an|(?:for|within|after) an?) (?:\w+ )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|calls)(?! before)\b/iu;

/** How many entries are of each kind that has a ceiling. */
export function countKinds(table: PromiseTable): Readonly<Record<Proof["kind"], number>> {
  const count = { test: 0, people: 0, statement: 0, unproven: 0 };
  for (const { proof } of entriesOf(table)) count[proof.kind] += 1;
  return count;
}

function entriesOf(table: PromiseTable) {
  return Object.entries(table).flatMap(([path, sentences]) =>
    Object.keys(sentences).flatMap((text) => proofsOf(table, { path, text }).map((proof) => ({ path, text, proof }))),
  );
}

function proofsOf(table: PromiseTable, { path, text }: PromiseSentence): readonly Proof[] {
  const entry = table[path]?.[text];
  if (entry === undefined) return [];
  return "kind" in entry ? [entry] : entry;
}

function runsTests({ path }: ParsedFile): boolean {
  return isTest(path) || path.endsWith(".faults.ts");
}

/** The titles in a file of tests, as typed: `test("…")`, `it("…")`, `deskTest("…")`, `test.each(…)("…")`; a template as it stands in the source. */
function titlesOfTests({ program, source }: ParsedFile): string[] {
  const found: string[] = [];
  new Visitor({
    CallExpression(node) {
      const [title] = node.arguments;
      if (!isCallOfTest(node)) return;
      if (title?.type === "Literal" && typeof title.value === "string") found.push(title.value);
      if (title?.type === "TemplateLiteral") found.push(source.slice(title.start + 1, title.end - 1));
    },
  }).visit(program);
  return found;
}

function isCallOfTest({ callee }: CallExpression): boolean {
  return /^(?:it|\w*[tT]est)$/.test(rootOf(callee));
}

function rootOf(node: Expression): string {
  if (node.type === "Identifier") return node.name;
  if (node.type === "CallExpression") return rootOf(node.callee);
  if (node.type === "TaggedTemplateExpression") return rootOf(node.tag);
  return node.type === "MemberExpression" && !node.computed ? rootOf(node.object) : "";
}
