import { type Chart, charts, type Diagram, diagrams } from "@/lib/content/charts";
import { type Correction, corrections } from "@/lib/content/corrections";
import { type Fact, facts } from "@/lib/content/facts";
import { glossary, type GlossaryEntry } from "@/lib/content/glossary";
import { ledger, type LedgerEntry } from "@/lib/content/ledger";
import { matrix, type MatrixRow } from "@/lib/content/matrix";
import type { Page } from "@/lib/content/page";
import { type Question, questions } from "@/lib/content/questions";
import { pages } from "@/lib/content/site-map";
import { type Source, sources } from "@/lib/content/sources";

/** Everything that is published, in one value, so that a check can also be tried on content that is wrong on purpose. */
export type Content = {
  readonly facts: Readonly<Record<string, Fact>>;
  readonly sources: Readonly<Record<string, Source>>;
  readonly pages: readonly Page[];
  readonly matrix: readonly MatrixRow[];
  readonly questions: readonly Question[];
  readonly ledger: readonly LedgerEntry[];
  readonly charts: Readonly<Record<string, Chart>>;
  readonly diagrams: Readonly<Record<string, Diagram>>;
  readonly glossary: readonly GlossaryEntry[];
  readonly corrections: readonly Correction[];
};

export const published: Content = {
  facts,
  sources,
  pages,
  matrix,
  questions,
  ledger,
  charts,
  diagrams,
  glossary,
  corrections,
};
