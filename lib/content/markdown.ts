import { chartTable, diagramTable } from "@/lib/content/chart-tables";
import type { ComposedProse, Note } from "@/lib/content/compose";
import { type ComposedBlock, type ComposedPage, type ComposedSection, composePage } from "@/lib/content/compose-page";
import { readableDate } from "@/lib/content/freshness";
import { bulleted, partsAsMarkdown, sourceInWords, tableAsMarkdown } from "@/lib/content/markdown-pieces";
import * as registers from "@/lib/content/markdown-registers";
import type { Page } from "@/lib/content/page";
import type { SiteDetails } from "@/lib/content/site-details";
import { pages } from "@/lib/content/site-map";
import { contentWords as words } from "@/lib/content/words";

type ProseOf<Kind extends ComposedProse["kind"]> = Extract<ComposedProse, { kind: Kind }>;

function sidesAsMarkdown({ django, node }: ProseOf<"sides">): string {
  return [django, node]
    .map(({ title, items }) => `**${title}**\n\n${bulleted(items.map(partsAsMarkdown))}`)
    .join("\n\n");
}

function listAsMarkdown({ ordered, items }: ProseOf<"list">): string {
  const lines = items.map(partsAsMarkdown);
  return ordered ? lines.map((line, at) => `${at + 1}. ${line}`).join("\n") : bulleted(lines);
}

function figureAsMarkdown(block: ProseOf<"chart"> | ProseOf<"diagram">): string {
  const { title, description } = block.kind === "chart" ? block.chart : block.diagram;
  const table = block.kind === "chart" ? chartTable(block.chart, block.todayOn) : diagramTable(block.diagram);
  return [`**${title}.** ${description}`, tableAsMarkdown(table), partsAsMarkdown(block.caption)].join("\n\n");
}

function tableBlockAsMarkdown({ caption, columns, rows }: ProseOf<"table">): string {
  const table = tableAsMarkdown({ columns, rows: rows.map((row) => row.map(partsAsMarkdown)) });
  return `**${caption}**\n\n${table}`;
}

function proseAsMarkdown(block: ComposedProse): string {
  switch (block.kind) {
    case "paragraph":
      return partsAsMarkdown(block.text);
    case "claim":
      return `> ${partsAsMarkdown(block.text)}`;
    case "note":
      return `> **${block.title}.** ${partsAsMarkdown(block.text)}`;
    case "subheading":
      return `### ${block.text}`;
    case "list":
      return listAsMarkdown(block);
    case "sides":
      return sidesAsMarkdown(block);
    case "table":
      return tableBlockAsMarkdown(block);
    case "chart":
    case "diagram":
      return figureAsMarkdown(block);
  }
}

function questionsAsMarkdown({ questions }: Extract<ComposedBlock, { kind: "questions" }>): string {
  return questions
    .map(({ question, answer }) => `### ${question.question}\n\n${answer.map(proseAsMarkdown).join("\n\n")}`)
    .join("\n\n");
}

function blockAsMarkdown(block: ComposedBlock, site: SiteDetails): string {
  switch (block.kind) {
    case "matrix":
      return registers.matrixAsMarkdown(block);
    case "questions":
      return questionsAsMarkdown(block);
    case "sources":
      return registers.sourcesAsMarkdown(block, site);
    case "claims":
      return registers.claimsAsMarkdown(block);
    case "corrections":
      return registers.correctionsAsMarkdown(block);
    case "words":
      return registers.wordsAsMarkdown(block);
    case "contact":
      return registers.contactAsMarkdown(block);
    case "ways-on":
      return registers.waysOnAsMarkdown(block);
    default:
      return proseAsMarkdown(block);
  }
}

function checkedLine(checkedOn: string, isAged: boolean): string {
  const line = `${words.lastChecked}: ${readableDate(checkedOn)}.`;
  return isAged ? `*${line} ${words.aged}.*` : `*${line}*`;
}

function sectionAsMarkdown(section: ComposedSection, site: SiteDetails): string {
  const blocks = section.blocks.map((block) => blockAsMarkdown(block, site));
  return [`## ${section.title}`, ...blocks, checkedLine(section.checkedOn, section.isAged)].join("\n\n");
}

function noteAsMarkdown({ number, fact, sources, secondHand }: Note, origin: string): string {
  const share = secondHand === "none" ? "" : ` (${words.secondHand[secondHand]})`;
  return `[${number}]${share} ${fact.claim} ${sources.map((source) => sourceInWords(source, origin)).join("; ")}`;
}

/** A composed page as plain text in Markdown, with its sources at the end: what the `.md` addresses answer. */
export function asMarkdown(
  { page, summary, sections, notes, readingMinutes }: ComposedPage,
  site: SiteDetails,
): string {
  const changed = `${words.lastChanged}: ${readableDate(page.updatedOn)}`;
  const head = `${site.origin}${page.path} · ${words.readingTime(readingMinutes)} · ${changed}`;
  const sources = notes.map((note) => noteAsMarkdown(note, site.origin)).join("\n\n");
  const parts = [
    `# ${page.title}`,
    partsAsMarkdown(summary),
    head,
    ...sections.map((section) => sectionAsMarkdown(section, site)),
    ...(notes.length === 0 ? [] : [`## ${words.pageSources}`, sources]),
  ];
  return `${parts.join("\n\n")}\n`.replaceAll("](/", `](${site.origin}/`);
}

/** A page as Markdown, composed for this site at `now`. */
export function pageAsMarkdown(page: Page, site: SiteDetails, now: Date): string {
  return asMarkdown(composePage(page, site, now), site);
}

/** The address of the plain-text version of a page. */
export function markdownPath(page: Page): `/${string}.md` {
  return page.path === "/" ? "/index.md" : `${page.path}.md`;
}

/** The text of `/llms.txt`: what this site is, and where each page stands as plain text. */
export function llmsText(site: SiteDetails): string {
  const [home] = pages;
  const about = home === undefined ? "" : home.description;
  const links = pages.map((page) => `- [${page.title}](${site.origin}${markdownPath(page)}): ${page.description}`);
  return `# ${site.companyName}\n\n> ${about}\n\n## ${words.pagesInPlainText}\n\n${links.join("\n")}\n`;
}
