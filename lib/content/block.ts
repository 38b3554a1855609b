import type { ChartId, DiagramId } from "@/lib/content/charts";

/** One side of a comparison in two columns: what it is good at, or when to choose it. */
export type SideList<Text> = { readonly title: string; readonly items: readonly Text[] };

/** What a section is made of. `Text` is a string with marks while it is written, and parsed parts once it is composed. */
export type ProseBlock<Text> =
  | { readonly kind: "paragraph"; readonly text: Text }
  | { readonly kind: "claim"; readonly text: Text }
  | { readonly kind: "subheading"; readonly anchor: string; readonly text: string }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly Text[] }
  | { readonly kind: "note"; readonly title: string; readonly text: Text }
  | { readonly kind: "sides"; readonly django: SideList<Text>; readonly node: SideList<Text> }
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly Text[])[];
    }
  | { readonly kind: "chart"; readonly chart: ChartId }
  | { readonly kind: "diagram"; readonly diagram: DiagramId };

/** Blocks that show a whole register: their content is written elsewhere in this folder. */
export type RegisterName =
  | "matrix"
  | "questions"
  | "sources"
  | "corrections"
  | "claims"
  | "words"
  | "contact"
  | "ways-on";

export type Block = ProseBlock<string> | { readonly kind: "register"; readonly register: RegisterName };

export const paragraph = (text: string): Block => ({ kind: "paragraph", text });
export const claim = (text: string): Block => ({ kind: "claim", text });
export const subheading = (anchor: string, text: string): Block => ({ kind: "subheading", anchor, text });
export const list = (...items: readonly string[]): Block => ({ kind: "list", ordered: false, items });
export const steps = (...items: readonly string[]): Block => ({ kind: "list", ordered: true, items });
export const note = (title: string, text: string): Block => ({ kind: "note", title, text });
export const chart = (id: ChartId): Block => ({ kind: "chart", chart: id });
export const diagram = (id: DiagramId): Block => ({ kind: "diagram", diagram: id });
export const register = (name: RegisterName): Block => ({ kind: "register", register: name });

export function sides(django: SideList<string>, node: SideList<string>): Block {
  return { kind: "sides", django, node };
}

export function table(caption: string, columns: readonly string[], rows: readonly (readonly string[])[]): Block {
  return { kind: "table", caption, columns, rows };
}
