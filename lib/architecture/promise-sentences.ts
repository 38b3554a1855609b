import { Visitor } from "oxc-parser";
import { isIn, isTest, type ParsedFile } from "@/lib/architecture/source";

/** A sentence of ours that promises something, and where it is said. A `${…}` in it is the source's own. */
export type PromiseSentence = { readonly path: string; readonly text: string };

/** Rooms whose words nobody outside reads: the checks themselves, the programs' lines in a terminal, the samples of the design system. */
const unread = ["lib/architecture/", "lib/server/", "components/ui/gallery/"];

/** Verbs of knowing, judging and having: what follows "we" and one of these is an opinion or its absence, not an act. */
const judging =
  "(?:last )?(?:found|know|saw|see|would|could|think|earn|had|have|looked|took|aim|guessed|call it|did not|cannot|can’t|suggest|assume|want)";

const acts =
  "deleted|kept|sent|stored|erased|forgotten|emptied|reminded|mailed|emailed|published|printed|logged|noted|offered|mended|encrypted";

const patterns = [
  // "We" as the subject of a clause that stands for itself: "We keep …", "…, and we write to you", "When …, we offer it".
  String.raw`(?:^|[,;:–] |\*\*|\b(?:and|so|or|but|until|then|only|out|guessing) )we(?:’ll|'ll| will)? (?!${judging}\b)\w+`,
  String.raw`\b(?:is|are) on (?:its|their) way\b`,
  String.raw`\byou(?:’ll| will)? (?:only )?(?:get|receive|hear|leave it)\b(?! (?:this|another)\b)`,
  String.raw`\byou will find\b`,
  String.raw`\byou can (?:also )?(?:move|cancel|reschedule|take|undo|withdraw|have|ask what|still|change|extend|book)\b`,
  String.raw`(?<!could not |can |may |should |who |what )\b(?:is|are|be|gets?) (?:\w+ )?(?:${acts})\b(?! \w+ (?:first )?time)`,
  String.raw`\bare added\b`,
  String.raw`\$\{company\} (?:may|will)\b`,
  String.raw`\b(?:a colleague|our staff|our tests|our server|someone|somebody of us|only we) (?:reads?|answers?|writes?|looks?|opens?|logs?)\b`,
  String.raw`\b(?:once only|only once|never again|at any time|no more (?:mails|emails|times)|within a minute|nobody is told|for nothing else)\b`,
  String.raw`\bevery (?:mail|email|page|figure)\b.*\b(?:has|works|carries)\b`,
  String.raw`\bnothing (?:is (?:stored|sent|saved|lost|published|taken)|has a time limit|in these|to pay)\b`,
  String.raw`\b(?:no account|costs nothing|names nobody|decides nothing about|stores? nothing)\b`,
  String.raw`\bonly (?:to|in case) \w+`,
  String.raw`\bone (?:email )?(?:address|link) (?:gets|moves|can)\b`,
  String.raw`\b(?:the|this) link works\b`,
  String.raw`\banswer (?:this|any of our|our) (?:e?mails?)\b`,
  String.raw`\bthe quickest way\b|\b(?:free minutes|free call of)\b`,
];
const promise = new RegExp(patterns.join("|"), "iu");

/** Every sentence in what visitors and staff read that promises something, in the order of the files. */
export function promiseSentences(files: readonly ParsedFile[]): PromiseSentence[] {
  return files
    .filter(({ path }) => /^(app|components|lib)\//.test(path) && !isTest(path) && !isIn(path, unread))
    .flatMap((file) => {
      const found = textsOf(file).flatMap(sentencesOf).filter(promisesSomething);
      return [...new Set(found)].map((text) => ({ path: file.path, text }));
    });
}

/** Whether a sentence has the form of a promise. */
export function promisesSomething(sentence: string): boolean {
  return promise.test(sentence);
}

/** The sentences of a text, each with the mark that ends it. */
export function sentencesOf(text: string): string[] {
  return text
    .replaceAll(/\s+/g, " ")
    .split(/(?<=[.!?][”*)]*) (?=\S)/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.includes(" "));
}

/** Every piece of text in a file: strings, templates with the source of what is filled in, and text between tags. */
function textsOf({ program, source }: ParsedFile): string[] {
  const found: string[] = [];
  new Visitor({
    Literal({ value }) {
      if (typeof value === "string") found.push(value);
    },
    JSXText({ value }) {
      found.push(value);
    },
    TemplateLiteral({ quasis, expressions }) {
      const filled = expressions.map(({ start, end }) => `\${${source.slice(start, end)}}`);
      found.push(quasis.map((piece, at) => `${piece.value.cooked ?? ""}${filled[at] ?? ""}`).join(""));
    },
  }).visit(program);
  return found;
}
