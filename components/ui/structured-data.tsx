/** Facts about a page for search engines, as JSON-LD. Each text is JSON that cannot end the element early. */
export function StructuredData({ texts }: { readonly texts: readonly string[] }) {
  return texts.map((text) => (
    // Our own facts, escaped by whoever wrote them; the one place where raw text enters a page.
    // oxlint-disable-next-line react/no-danger
    <script key={text} type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
  ));
}
