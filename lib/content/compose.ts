import type { ProseBlock, SideList } from "@/lib/content/block";
import { type Chart, type ChartId, type Diagram, type DiagramId, findChart, findDiagram } from "@/lib/content/charts";
import { findFact, isFactId, secondHandShare, type SecondHandShare, sourcesOf } from "@/lib/content/evidence";
import type { Fact, FactId } from "@/lib/content/facts";
import { isAged } from "@/lib/content/freshness";
import { findWord } from "@/lib/content/glossary";
import { type Inline, parseInline } from "@/lib/content/inline";
import type { Evidence } from "@/lib/content/matrix";
import { detailWords, isDetailName, type SiteDetails } from "@/lib/content/site-details";
import type { Source } from "@/lib/content/sources";

/** A piece of a sentence that is ready to be shown. */
export type Part =
  | { readonly kind: "text" | "code"; readonly text: string }
  | { readonly kind: "strong" | "stress"; readonly parts: readonly Part[] }
  | { readonly kind: "link"; readonly text: string; readonly href: string }
  | { readonly kind: "term"; readonly shown: string; readonly brief: string }
  | { readonly kind: "mark"; readonly note: Note }
  | { readonly kind: "ours" };

/** A source note of a page: one for each fact, numbered in the order of reading. */
export type Note = {
  readonly number: number;
  readonly factId: FactId;
  readonly fact: Fact;
  readonly sources: readonly Source[];
  readonly secondHand: SecondHandShare;
  /** True when our last check of the fact is more than twelve months old. */
  readonly isAged: boolean;
};

export type Parts = readonly Part[];

export type ComposedProse =
  | Exclude<ProseBlock<Parts>, { kind: "chart" } | { kind: "diagram" }>
  | {
      readonly kind: "chart";
      readonly id: ChartId;
      readonly chart: Chart;
      readonly caption: Parts;
      readonly todayOn: string;
    }
  | { readonly kind: "diagram"; readonly id: DiagramId; readonly diagram: Diagram; readonly caption: Parts };

/** Fills in the marks of one page, and keeps its source notes in order. One composer serves one page. */
export type Composer = {
  readonly text: (text: string, evidence?: readonly Evidence[]) => Parts;
  readonly prose: (block: ProseBlock<string>) => ComposedProse;
  readonly notes: () => readonly Note[];
};

function noteFor(factId: FactId, number: number, now: Date): Note {
  const fact = findFact(factId);
  const secondHand = secondHandShare(fact);
  return { number, factId, fact, sources: sourcesOf(fact), secondHand, isAged: isAged(fact.checkedOn, now) };
}

/** Source notes for these facts, numbered in their order, each once. Ids that are no facts of ours get none. */
export function notesFor(factIds: readonly string[], now: Date): readonly Note[] {
  return [...new Set(factIds)].filter(isFactId).map((factId, place) => noteFor(factId, place + 1, now));
}

function figurePart(factId: string, name: string): Part {
  const text = isFactId(factId) ? findFact(factId).figures?.[name] : undefined;
  if (text === undefined) throw new Error(`Fact ${factId} has no figure "${name}".`);
  return { kind: "text", text };
}

/** What stands for a detail; an address in it leads into the mail program. */
function detailParts(name: string, site: SiteDetails): Parts {
  if (!isDetailName(name)) throw new Error(`The site has no detail "${name}".`);
  const text = detailWords(site)[name];
  const { contactEmail } = site;
  if (contactEmail === null || !text.endsWith(contactEmail)) return [{ kind: "text", text }];
  const link: Part = { kind: "link", text: contactEmail, href: `mailto:${contactEmail}` };
  return [{ kind: "text", text: text.slice(0, -contactEmail.length) }, link];
}

function termPart(word: string, shown: string): Part {
  const entry = findWord(word);
  if (entry === null) throw new Error(`The glossary has no word "${word}".`);
  return { kind: "term", shown, brief: entry.brief };
}

/** Starts a page. Throws for an unknown fact, figure, detail or word; the content check names them all before that. */
export function startComposer(site: SiteDetails, now: Date): Composer {
  const notes = new Map<FactId, Note>();

  function markFor(id: string): Part {
    if (id === "ours") return { kind: "ours" };
    if (!isFactId(id)) throw new Error(`There is no fact ${id}.`);
    const note = notes.get(id) ?? noteFor(id, notes.size + 1, now);
    notes.set(id, note);
    return { kind: "mark", note };
  }

  function partsOf(part: Inline): Parts {
    switch (part.kind) {
      case "text":
      case "code":
      case "link":
        return [part];
      case "strong":
      case "stress":
        return [{ kind: part.kind, parts: part.content.flatMap(partsOf) }];
      case "figure":
        return [figurePart(part.fact, part.name)];
      case "detail":
        return detailParts(part.name, site);
      case "term":
        return [termPart(part.word, part.shown)];
      case "marks":
        return part.ids.map(markFor);
    }
  }

  const text = (words: string, evidence: readonly Evidence[] = []) => [
    ...parseInline(words).flatMap(partsOf),
    ...evidence.map(markFor),
  ];
  const filler: Filler = { text, todayOn: now.toISOString().slice(0, 10) };
  return { text, prose: (block) => composeProse(block, filler), notes: () => [...notes.values()] };
}

/** `todayOn` is the day at Greenwich: support calendars need no closer. */
type Filler = { readonly text: (text: string) => Parts; readonly todayOn: string };

const composeSide = (side: SideList<string>, { text }: Filler): SideList<Parts> => ({
  title: side.title,
  items: side.items.map((item) => text(item)),
});

type FigureBlock = ProseBlock<string> & { kind: "chart" | "diagram" };

function composeFigure(block: FigureBlock, { text, todayOn }: Filler): ComposedProse {
  if (block.kind === "chart") {
    const chart = findChart(block.chart);
    return { kind: "chart", id: block.chart, chart, caption: text(chart.caption), todayOn };
  }
  const diagram = findDiagram(block.diagram);
  return { kind: "diagram", id: block.diagram, diagram, caption: text(diagram.caption) };
}

function composeProse(block: ProseBlock<string>, filler: Filler): ComposedProse {
  const { text } = filler;
  switch (block.kind) {
    case "subheading":
      return block;
    case "list":
      return { ...block, items: block.items.map((item) => text(item)) };
    case "sides":
      return { ...block, django: composeSide(block.django, filler), node: composeSide(block.node, filler) };
    case "table":
      return { ...block, rows: block.rows.map((row) => row.map((cell) => text(cell))) };
    case "chart":
    case "diagram":
      return composeFigure(block, filler);
    default:
      return { ...block, text: text(block.text) };
  }
}
