import { Duplicates } from "@/components/leads/duplicates";
import { LeadPart } from "@/components/leads/lead-columns";
import { Button, ButtonRow } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";
import styles from "@/components/leads/duplicates.module.css";
import { leadName } from "@/lib/leads/display";
import { searchLengthMax } from "@/lib/leads/filter";
import type { LeadRow } from "@/lib/leads/lead";
import type { Duplicate } from "@/lib/leads/duplicate";
import { mergePageWords } from "@/lib/leads/words/merging";

const words = mergePageWords.en;

type MergeChoiceProps = {
  readonly leadId: string;
  readonly duplicates: readonly Duplicate[];
  readonly search: string;
  /** Null before anything was searched for. */
  readonly found: readonly LeadRow[] | null;
};

/** Which lead is the same person: suggestions first, then a search through all. */
export function MergeChoice({ leadId, duplicates, search, found }: MergeChoiceProps) {
  return (
    <Stack gap="large">
      <LeadPart id="suggested" title={words.suggested}>
        {duplicates.length === 0 ? (
          <p>{words.noneSuggested}</p>
        ) : (
          <Duplicates leadId={leadId} duplicates={duplicates} />
        )}
      </LeadPart>
      <LeadPart id="all" title={words.search}>
        <form method="get" action={`/staff/leads/${leadId}/merge`} role="search" aria-label={words.search}>
          <Stack gap="small">
            <TextField
              label={words.search}
              name="search"
              type="search"
              hint={words.searchHint}
              maxLength={searchLengthMax}
              defaultValue={search}
            />
            <ButtonRow>
              <Button variant="secondary">{words.find}</Button>
            </ButtonRow>
          </Stack>
        </form>
        {found !== null && <Found leadId={leadId} rows={found} />}
      </LeadPart>
    </Stack>
  );
}

function Found({ leadId, rows }: { readonly leadId: string; readonly rows: readonly LeadRow[] }) {
  if (rows.length === 0) return <p role="status">{words.noneFound}</p>;
  return (
    <ul className={styles["list"]}>
      {rows.map((row) => (
        <li key={row.id} className={styles["item"]}>
          <a href={`/staff/leads/${leadId}/merge?with=${row.id}`}>
            {[leadName(row), row.name === null ? null : row.email, row.company].filter(Boolean).join(", ")}
          </a>
        </li>
      ))}
    </ul>
  );
}
