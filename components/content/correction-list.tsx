import type { Correction } from "@/lib/content/corrections";
import { readableDate } from "@/lib/content/freshness";
import { contentWords } from "@/lib/content/words";

/** What we got wrong and mended, the newest first. */
export function CorrectionList({ entries }: { readonly entries: readonly Correction[] }) {
  if (entries.length === 0) return <p>{contentWords.noCorrections}</p>;
  return (
    <ul>
      {entries.map(({ on, where, what }) => (
        <li key={`${on} ${where} ${what}`}>
          <time dateTime={on}>{readableDate(on)}</time>, <a href={where}>{where}</a>: {what}
        </li>
      ))}
    </ul>
  );
}
