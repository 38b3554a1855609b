import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { currentModel } from "@/lib/assessment/current-model";
import type { AssessmentModel } from "@/lib/assessment/model";
import { optionWords } from "@/lib/assessment/words/options";

const root = new URL("..", import.meta.url).pathname;
const publishedOn = "2027-03-01";
const teamWeight = { is: 4, becomes: 3 } as const;
const { label } = optionWords.en.realtime.screens;
const laterLabel = "Some of the main screens";

/** The questions of a later day: the team weighs less, and an answer on live updates reads otherwise. */
export const laterModel: AssessmentModel = {
  ...currentModel,
  version: currentModel.version + 1,
  publishedOn,
  questions: currentModel.questions.map((question) => ({
    ...question,
    weight: question.id === "team" ? teamWeight.becomes : question.weight,
    options: question.options.map((option) => (option.words.en.label === label ? relabelled(option) : option)),
  })),
};

function relabelled(option: AssessmentModel["questions"][number]["options"][number]) {
  return { ...option, words: { en: { ...option.words.en, label: laterLabel } } };
}

/** What stands in the built pages, and what would stand there had the sources of `laterModel` been built. */
const changes: readonly (readonly [string, string])[] = [
  [modelHead(currentModel), modelHead(laterModel)],
  [teamHead(teamWeight.is), teamHead(teamWeight.becomes)],
  [JSON.stringify(label), JSON.stringify(laterLabel)],
];

function modelHead({ id, version, publishedOn: day }: AssessmentModel): string {
  return `id:"${id}",version:${version},publishedOn:"${day}"`;
}

function teamHead(weight: number): string {
  return `team:{criterion:"team",lens:"team",weight:${weight}}`;
}

/**
 * A folder with the whole product in which `laterModel` is the current one: today's build with the model changed where
 * the build has it, which takes a second where a second build takes a minute. Throws where the model isn't found.
 */
export function laterProduct(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "waymark-later-"));
  for (const entry of readdirSync(root)) {
    if (entry !== ".next" && !entry.startsWith(".")) symlinkSync(join(root, entry), join(folder, entry));
  }
  const isNeeded = (path: string) => path !== join(root, ".next/cache") && extname(path) !== ".map";
  cpSync(join(root, ".next"), join(folder, ".next"), { recursive: true, verbatimSymlinks: true, filter: isNeeded });
  changeModel(join(folder, ".next/server"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function changeModel(built: string): void {
  const files = readdirSync(built, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) === ".js")
    .map((entry) => join(entry.parentPath, entry.name));
  const found = new Set<string>();
  for (const file of files) {
    const code = readFileSync(file, "utf8");
    const standing = changes.filter(([is]) => code.includes(is));
    for (const [is] of standing) found.add(is);
    if (standing.length > 0)
      writeFileSync(
        file,
        standing.reduce((text, [is, becomes]) => text.replaceAll(is, becomes), code),
      );
  }
  const missing = changes.flatMap(([is]) => (found.has(is) ? [] : [is]));
  if (missing.length > 0) throw new Error(`The build does not have these parts of the model: ${missing.join(" · ")}`);
}
