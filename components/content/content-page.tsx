import type { ReactNode } from "react";
import { ContentSection } from "@/components/content/content-section";
import { InlineText } from "@/components/content/inline-text";
import { LastChecked } from "@/components/content/last-checked";
import { PageNeighbours } from "@/components/content/page-neighbours";
import { SourceNotes, SourcePopovers } from "@/components/content/source-notes";
import { TableOfContents } from "@/components/content/table-of-contents";
import { WordList } from "@/components/content/word-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { NumberedSection } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";
import type { ComposedPage } from "@/lib/content/compose-page";
import { readableDate } from "@/lib/content/freshness";
import { neighboursOf, trailTo } from "@/lib/content/site-map";
import { contentWords as words } from "@/lib/content/words";
import styles from "@/components/content/content-page.module.css";

const isAged = ({ sections }: ComposedPage) => sections.some((section) => section.isAged);

/** What a page holds beside its sections: the words it uses and the sources it marks. */
function endAnchors({ words: used, notes }: ComposedPage) {
  const wordsEntry = used.length === 0 ? [] : [{ anchor: "words", title: words.pageWords }];
  const notesEntry = notes.length === 0 ? [] : [{ anchor: "notes", title: words.pageSources }];
  return [...wordsEntry, ...notesEntry];
}

/** The sections of a page, then its words and its sources, in the order of its contents. */
function Sections({ composed }: { readonly composed: ComposedPage }) {
  const { sections, notes, words: used } = composed;
  return (
    <div className={styles["sections"]}>
      {sections.map((section, place) => (
        <ContentSection key={section.anchor} section={section} number={place + 1} />
      ))}
      {used.length > 0 && (
        <NumberedSection id="words" title={words.pageWords}>
          <WordList words={used} />
        </NumberedSection>
      )}
      {notes.length > 0 && (
        <NumberedSection id="notes" title={words.pageSources}>
          <SourceNotes notes={notes} />
        </NumberedSection>
      )}
    </div>
  );
}

type ContentPageProps = {
  readonly composed: ComposedPage;
  /** Under the first lines: what a hurried reader may do at once. */
  readonly actions?: ReactNode;
};

/** A whole page of the content, from its breadcrumb to its sources. It goes inside a Container. */
export function ContentPage({ composed, actions }: ContentPageProps) {
  const { page, summary, sections, notes, readingMinutes, checkedOn } = composed;
  const trail = trailTo(page).slice(0, -1);
  return (
    <Stack gap="large">
      {trail.length > 0 && (
        <Breadcrumb trail={trail.map(({ path, name }) => ({ href: path, label: name }))} current={page.name} />
      )}
      <PageHeader title={page.title} lead={<InlineText parts={summary} />}>
        {actions}
        <p className={styles["reading"]}>
          {words.readingTime(readingMinutes)}. {words.lastChanged}:{" "}
          <time dateTime={page.updatedOn}>{readableDate(page.updatedOn)}</time>
        </p>
        <LastChecked checkedOn={checkedOn} isAged={isAged(composed)} />
      </PageHeader>
      <div className={styles["layout"]}>
        <div className={styles["rail"]}>
          <TableOfContents entries={[...sections, ...endAnchors(composed)]} />
        </div>
        <Sections composed={composed} />
      </div>
      <SourcePopovers notes={notes} />
      <PageNeighbours {...neighboursOf(page.id)} />
    </Stack>
  );
}
