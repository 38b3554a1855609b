import type { ComposedBlock, ComposedRow } from "@/lib/content/compose-page";
import { readableDate } from "@/lib/content/freshness";
import { bulleted, partsAsMarkdown, sourceInWords, tableAsMarkdown } from "@/lib/content/markdown-pieces";
import { groupIds, groups } from "@/lib/content/matrix";
import type { SiteDetails } from "@/lib/content/site-details";
import { contentWords as words } from "@/lib/content/words";

type Of<Kind extends ComposedBlock["kind"]> = Extract<ComposedBlock, { kind: Kind }>;

function rowCells({ row, django, node }: ComposedRow): readonly string[] {
  const verdict = words.favours[row.favours];
  return [row.criterion, partsAsMarkdown(django), partsAsMarkdown(node), verdict, readableDate(row.reviewedOn)];
}

export function matrixAsMarkdown({ rows }: Of<"matrix">): string {
  const columns = [words.criterion, words.django, words.node, words.verdict, words.reviewed];
  return groupIds
    .map((group) => {
      const members = rows.filter(({ row }) => row.group === group);
      return `### ${groups[group]}\n\n${tableAsMarkdown({ columns, rows: members.map(rowCells) })}`;
    })
    .join("\n\n");
}

export function sourcesAsMarkdown({ uses }: Of<"sources">, { origin }: SiteDetails): string {
  const lines = uses.map(({ source, facts, places }) => {
    const used = places.map(({ page, href }) => `[${page.name}](${href})`).join(", ");
    return `${sourceInWords(source, origin)} ${words.supports}: ${facts.join(", ")}. ${words.usedOn}: ${used}.`;
  });
  return bulleted(lines);
}

export function claimsAsMarkdown({ claims }: Of<"claims">): string {
  const columns = [words.claim, words.findingHeading, words.answeredAt];
  const rows = claims.map(({ entry, page, href }) => [
    entry.claim,
    words.finding[entry.finding],
    `[${page.name}](${href})`,
  ]);
  return tableAsMarkdown({ columns, rows });
}

export function correctionsAsMarkdown({ entries }: Of<"corrections">): string {
  if (entries.length === 0) return words.noCorrections;
  return bulleted(entries.map(({ on, where, what }) => `${readableDate(on)}, [${where}](${where}): ${what}`));
}

export function wordsAsMarkdown({ words: entries }: Of<"words">): string {
  return bulleted(entries.map(({ word, meaning }) => `**${word}**: ${meaning}`));
}

export function contactAsMarkdown({ site }: Of<"contact">): string {
  const post = site.postalAddress === null ? [] : [`${words.post}: ${site.postalAddress}`];
  return bulleted([
    `${words.company}: ${site.companyName}`,
    ...(site.contactEmail === null ? [] : [`${words.email}: ${site.contactEmail}`]),
    ...post,
    `${words.regions}: ${site.regions.join(", ")}`,
  ]);
}

export function waysOnAsMarkdown({ ways }: Of<"ways-on">): string {
  return bulleted(ways.map(({ href, title, text }) => `[${title}](${href}): ${text}`));
}
