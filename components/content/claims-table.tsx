import { ColumnHeading, Table } from "@/components/ui/table";
import type { ComposedClaim } from "@/lib/content/compose-page";
import { contentWords as words } from "@/lib/content/words";

/** What is often said, what we found, and where we answer it. */
export function ClaimsTable({ claims }: { readonly claims: readonly ComposedClaim[] }) {
  return (
    <Table caption={words.claimsCaption} isCaptionHidden>
      <thead>
        <tr>
          <ColumnHeading>{words.claim}</ColumnHeading>
          <ColumnHeading>{words.findingHeading}</ColumnHeading>
          <ColumnHeading>{words.answeredAt}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {claims.map(({ entry, page, href }) => (
          <tr key={entry.id} id={entry.id.toLowerCase()}>
            <th scope="row">{entry.claim}</th>
            <td>{words.finding[entry.finding]}</td>
            <td>
              <a href={href}>
                {page.name}
                <span className="visually-hidden">, {entry.claim}</span>
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
