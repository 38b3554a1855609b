import type { Block, ProseBlock, SideList } from "@/lib/content/block";
import type { Chart, Diagram } from "@/lib/content/charts";
import { parseInline, type Inline } from "@/lib/content/inline";
import type { MatrixRow } from "@/lib/content/matrix";
import type { Page, PageId } from "@/lib/content/page";
import type { Content } from "@/lib/content/published";

/** The smallest piece that can carry its own sources: a paragraph, an item, a cell, a caption, a heading. */
export type Unit = {
  readonly page: PageId;
  readonly anchor: string;
  readonly kind: "heading" | "prose" | "cell" | "figure" | "words";
  readonly parts: readonly Inline[];
  /** Ids of facts and the word "ours", in the order of their marks. */
  readonly evidence: readonly string[];
};

type Place = { readonly page: PageId; readonly anchor: string };
type Draft = Pick<Unit, "kind"> & { readonly text: string; readonly extra?: readonly string[] };

export function marksIn(parts: readonly Inline[]): readonly string[] {
  return parts.flatMap((part) => {
    if (part.kind === "marks") return part.ids;
    return part.kind === "strong" || part.kind === "stress" ? marksIn(part.content) : [];
  });
}

function unitAt(place: Place, { kind, text, extra = [] }: Draft): Unit {
  const parts = parseInline(text);
  return { ...place, kind, parts, evidence: [...marksIn(parts), ...extra] };
}

const prose = (text: string): Draft => ({ kind: "prose", text });
const heading = (text: string): Draft => ({ kind: "heading", text });

function draftsOfSide(side: SideList<string>): readonly Draft[] {
  return [heading(side.title), ...side.items.map(prose)];
}

function labelsOf(figure: Chart | Diagram): readonly string[] {
  return "lanes" in figure ? figure.lanes.map(({ label }) => label) : figure.rows.map(({ label }) => label);
}

function draftsOfFigure(figure: Chart | Diagram | undefined): readonly Draft[] {
  if (figure === undefined) return [];
  const text = `${figure.title}. ${figure.description} ${figure.caption}`;
  return [{ kind: "figure", text }, heading(labelsOf(figure).join("; "))];
}

function draftsOfProse(block: ProseBlock<string>, content: Content): readonly Draft[] {
  switch (block.kind) {
    case "paragraph":
    case "claim":
      return [prose(block.text)];
    case "subheading":
      return [heading(block.text)];
    case "list":
      return block.items.map(prose);
    case "note":
      return [heading(block.title), prose(block.text)];
    case "sides":
      return [...draftsOfSide(block.django), ...draftsOfSide(block.node)];
    case "table":
      return [heading(block.caption), ...block.rows.map((row) => ({ kind: "cell" as const, text: row.join("; ") }))];
    case "chart":
      return draftsOfFigure(content.charts[block.chart]);
    case "diagram":
      return draftsOfFigure(content.diagrams[block.diagram]);
  }
}

function draftsOfRow(row: MatrixRow): readonly Draft[] {
  return [
    heading(row.criterion),
    { kind: "cell", text: row.why },
    { kind: "cell", text: row.django.text, extra: row.django.facts },
    { kind: "cell", text: row.node.text, extra: row.node.facts },
  ];
}

function unitsOfBlock(block: Block, place: Place, content: Content): readonly Unit[] {
  if (block.kind !== "register") return draftsOfProse(block, content).map((draft) => unitAt(place, draft));
  if (block.register === "words") return [unitAt(place, { kind: "words", text: "" })];
  if (block.register === "matrix") {
    return content.matrix.flatMap((row) =>
      draftsOfRow(row).map((draft) => unitAt({ page: place.page, anchor: row.id }, draft)),
    );
  }
  if (block.register === "claims") {
    return content.ledger.map(({ claim }) => unitAt(place, { kind: "cell", text: claim }));
  }
  if (block.register !== "questions") return [];
  return content.questions.flatMap(({ anchor, question, answer }) => {
    const at = { page: place.page, anchor };
    return [unitAt(at, heading(question)), ...answer.flatMap((part) => unitsOfBlock(part, at, content))];
  });
}

/** Every unit of a page, in reading order, with tables of registers and questions unfolded. */
export function unitsOf(page: Page, content: Content): readonly Unit[] {
  const top: Place = { page: page.id, anchor: "top" };
  return [
    unitAt(top, heading(page.title)),
    unitAt(top, prose(page.summary)),
    ...page.sections.flatMap((section) => {
      const at: Place = { page: page.id, anchor: section.anchor };
      return [
        unitAt(at, heading(section.title)),
        ...section.blocks.flatMap((block) => unitsOfBlock(block, at, content)),
      ];
    }),
  ];
}

function anchorsOfBlock(block: Block, content: Content): readonly string[] {
  if (block.kind === "subheading") return [block.anchor];
  if (block.kind !== "register") return [];
  if (block.register === "matrix") return content.matrix.map(({ id }) => id);
  return block.register === "questions" ? content.questions.map(({ anchor }) => anchor) : [];
}

/** Every place on a page that an address may point to. */
export function anchorsOf(page: Page, content: Content): readonly string[] {
  return page.sections.flatMap(({ anchor, blocks }) => [
    anchor,
    ...blocks.flatMap((block) => anchorsOfBlock(block, content)),
  ]);
}
