import type { Metadata } from "next";
import { siteDetails } from "@/app/site-details";
import { NarrowedPage } from "@/components/content/narrowed-page";
import { Container } from "@/components/ui/container";
import { composeMatrix } from "@/lib/content/compose-page";
import { matrix } from "@/lib/content/matrix";
import { narrowMatrix, readMatrixFilter, type MatrixFilter } from "@/lib/content/matrix-filter";
import { findPage } from "@/lib/content/site-map";
import { contentWords } from "@/lib/content/words";

const { documentTitle, description } = contentWords.narrowing;

/** One page of many choices: search engines keep the whole table instead. */
export const metadata: Metadata = {
  title: documentTitle,
  description,
  alternates: { canonical: findPage("compare").path },
  robots: { index: false, follow: true },
};

type Query = Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;

/** `?show=live&show=security`: rows that serve a need, of a part of the table. Words that mean nothing narrow nothing. */
export default async function NarrowedMatrixPage({ searchParams }: { readonly searchParams: Query }) {
  const { show = [] } = await searchParams;
  const filter = readMatrixFilter([show].flat());
  return (
    <Container>
      <NarrowedPage filter={filter} {...narrowedNow(filter)} />
    </Container>
  );
}

function narrowedNow(filter: MatrixFilter) {
  return composeMatrix(narrowMatrix(matrix, filter), siteDetails(), new Date());
}
