import type { Block, RegisterName } from "@/lib/content/block";
import { type ComposedProse, type Composer, type Note, type Parts, startComposer } from "@/lib/content/compose";
import type { Correction } from "@/lib/content/corrections";
import { isAged } from "@/lib/content/freshness";
import type { GlossaryEntry } from "@/lib/content/glossary";
import type { LedgerEntry } from "@/lib/content/ledger";
import type { MatrixRow } from "@/lib/content/matrix";
import type { Page, Section } from "@/lib/content/page";
import { published } from "@/lib/content/published";
import type { Question } from "@/lib/content/questions";
import type { SiteDetails } from "@/lib/content/site-details";
import { findPage } from "@/lib/content/site-map";
import { pageWords, readingMinutesOf } from "@/lib/content/page-words";
import { type SourceUse, sourceUses } from "@/lib/content/usage";
import { type WayOn, waysOn } from "@/lib/content/ways-on";

export type ComposedRow = {
  readonly row: MatrixRow;
  readonly django: Parts;
  readonly node: Parts;
  readonly isAged: boolean;
};

export type ComposedQuestion = {
  readonly question: Question;
  readonly answer: readonly ComposedProse[];
  readonly isAged: boolean;
};

export type ComposedClaim = { readonly entry: LedgerEntry; readonly page: Page; readonly href: string };

export type ComposedBlock =
  | ComposedProse
  | { readonly kind: "matrix"; readonly rows: readonly ComposedRow[] }
  | { readonly kind: "questions"; readonly questions: readonly ComposedQuestion[] }
  | { readonly kind: "sources"; readonly uses: readonly SourceUse[] }
  | { readonly kind: "corrections"; readonly entries: readonly Correction[] }
  | { readonly kind: "claims"; readonly claims: readonly ComposedClaim[] }
  | { readonly kind: "words"; readonly words: readonly GlossaryEntry[] }
  | { readonly kind: "contact"; readonly site: SiteDetails }
  | { readonly kind: "ways-on"; readonly ways: readonly WayOn[] };

export type ComposedSection = Omit<Section, "blocks"> & {
  readonly blocks: readonly ComposedBlock[];
  /** True when nobody has checked the section for more than twelve months. */
  readonly isAged: boolean;
};

export type ComposedPage = {
  readonly page: Page;
  readonly summary: Parts;
  readonly sections: readonly ComposedSection[];
  /** The sources of the page, numbered as its marks are. */
  readonly notes: readonly Note[];
  /** The words of the glossary that the page uses, in alphabetical order; none where a section already lists them. */
  readonly words: readonly GlossaryEntry[];
  readonly readingMinutes: number;
  /** The oldest day on which a section of the page was checked. */
  readonly checkedOn: string;
};

type Press = { readonly page: Page; readonly site: SiteDetails; readonly now: Date; readonly composer: Composer };

function composeQuestions({ composer, now }: Press): ComposedBlock {
  const answerOf = (question: Question) =>
    question.answer.flatMap((block) => (block.kind === "register" ? [] : [composer.prose(block)]));
  const questions = published.questions.map((question) => ({
    question,
    answer: answerOf(question),
    isAged: isAged(question.checkedOn, now),
  }));
  return { kind: "questions", questions };
}

function composeRows(rows: readonly MatrixRow[], { composer, now }: Omit<Press, "page" | "site">) {
  return rows.map((row) => ({
    row,
    django: composer.text(row.django.text, row.django.facts),
    node: composer.text(row.node.text, row.node.facts),
    isAged: isAged(row.reviewedOn, now),
  }));
}

/** Some rows of the comparison for a page of their own, with the notes that their marks open. */
export function composeMatrix(rows: readonly MatrixRow[], site: SiteDetails, now: Date) {
  const composer = startComposer(site, now);
  return { rows: composeRows(rows, { composer, now }), notes: composer.notes() };
}

function composeClaims(): ComposedBlock {
  const claims = published.ledger.map((entry) => {
    const page = findPage(entry.page);
    return { entry, page, href: `${page.path}#${entry.anchor}` };
  });
  return { kind: "claims", claims };
}

const registers: Readonly<Record<RegisterName, (press: Press) => ComposedBlock>> = {
  matrix: (press) => ({ kind: "matrix", rows: composeRows(published.matrix, press) }),
  questions: composeQuestions,
  claims: composeClaims,
  sources: () => ({ kind: "sources", uses: sourceUses(published) }),
  corrections: () => ({ kind: "corrections", entries: published.corrections }),
  words: ({ page }) => ({ kind: "words", words: pageWords(page, published) }),
  contact: ({ site }) => ({ kind: "contact", site }),
  "ways-on": () => ({ kind: "ways-on", ways: waysOn }),
};

function composeBlock(block: Block, press: Press): ComposedBlock {
  return block.kind === "register" ? registers[block.register](press) : press.composer.prose(block);
}

function listsWords(page: Page): boolean {
  return page.sections.some(({ blocks }) =>
    blocks.some((block) => block.kind === "register" && block.register === "words"),
  );
}

/** Fills in a page for this site, as it is to be shown at `now`. Nothing is read or written elsewhere. */
export function composePage(page: Page, site: SiteDetails, now: Date): ComposedPage {
  const press: Press = { page, site, now, composer: startComposer(site, now) };
  const summary = press.composer.text(page.summary);
  const sections = page.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => composeBlock(block, press)),
    isAged: isAged(section.checkedOn, now),
  }));
  return {
    page,
    summary,
    sections,
    notes: press.composer.notes(),
    words: listsWords(page) ? [] : pageWords(page, published),
    readingMinutes: readingMinutesOf(page, published),
    checkedOn: page.sections.map(({ checkedOn }) => checkedOn).toSorted()[0] ?? page.updatedOn,
  };
}
