import { MatrixForm } from "@/components/content/matrix-form";
import { MatrixTable } from "@/components/content/matrix-table";
import { SourceNotes, SourcePopovers } from "@/components/content/source-notes";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { NumberedSection } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";
import type { Note } from "@/lib/content/compose";
import type { ComposedRow } from "@/lib/content/compose-page";
import { groups, matrix, needs } from "@/lib/content/matrix";
import { filterWords, type MatrixFilter } from "@/lib/content/matrix-filter";
import { findPage, trailTo } from "@/lib/content/site-map";
import { contentWords } from "@/lib/content/words";

const { narrowing: words } = contentWords;

type NarrowedPageProps = {
  readonly filter: MatrixFilter;
  readonly rows: readonly ComposedRow[];
  readonly notes: readonly Note[];
};

/** The rows of the matrix that a reader chose, with the form that chose them. It goes inside a Container. */
export function NarrowedPage({ filter, rows, notes }: NarrowedPageProps) {
  const trail = trailTo(findPage("compare")).map(({ path, name }) => ({ href: path, label: name }));
  const isNarrowed = filterWords(filter).length > 0;
  return (
    <Stack gap="large">
      <Breadcrumb trail={trail} current={words.name} />
      <PageHeader
        title={words.title}
        lead={isNarrowed ? words.lead(rows.length, matrix.length) : words.wholeLead(matrix.length)}
      >
        {isNarrowed && <p>{`${words.chosen}: ${chosenInWords(filter)}. ${words.share}`}</p>}
      </PageHeader>
      <Disclosure
        title={isNarrowed ? words.change : words.formTitle}
        isOpen={!isNarrowed || rows.length === 0}
        isOnScreenOnly
      >
        <MatrixForm filter={filter} />
      </Disclosure>
      {rows.length === 0 ? (
        <EmptyState
          title={words.none}
          cause={words.noneCause}
          action={<TextLink href={words.wholePath}>{words.whole}</TextLink>}
        />
      ) : (
        <MatrixTable caption={contentWords.matrixCaption} rows={rows} />
      )}
      {notes.length > 0 && (
        <NumberedSection id="notes" title={contentWords.pageSources}>
          <SourceNotes notes={notes} />
        </NumberedSection>
      )}
      <SourcePopovers notes={notes} />
    </Stack>
  );
}

function chosenInWords(filter: MatrixFilter): string {
  const named = [...filter.needs.map((need) => needs[need]), ...filter.groups.map((group) => groups[group])];
  return [...named, ...(filter.isOnlyDifferences ? [words.differences.toLowerCase()] : [])].join("; ");
}
