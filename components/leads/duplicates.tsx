import { StageTag } from "@/components/leads/stage-tag";
import { Button, ButtonLink, ButtonRow } from "@/components/ui/button";
import styles from "@/components/leads/duplicates.module.css";
import { leadName } from "@/lib/leads/display";
import type { Duplicate } from "@/lib/leads/duplicate";
import { mergePageWords, mergeWords } from "@/lib/leads/words/merging";

const words = mergePageWords.en;

type DuplicatesProps = { readonly leadId: string; readonly duplicates: readonly Duplicate[] };

/** Leads that may be the same person, why, and the two ways on: compare them, or say that they are two people. */
export function Duplicates({ leadId, duplicates }: DuplicatesProps) {
  return (
    <ul className={styles["list"]}>
      {duplicates.map((duplicate) => (
        <li key={duplicate.id} className={styles["item"]}>
          <p>
            <a href={`/staff/leads/${duplicate.id}`}>{leadName(duplicate)}</a> <StageTag stage={duplicate.stage} />
          </p>
          <p className={styles["reasons"]}>
            {[duplicate.email, duplicate.company]
              .filter((known) => known !== null && known !== leadName(duplicate))
              .join(", ")}
          </p>
          <p className={styles["reasons"]}>
            {duplicate.reasons.map((reason) => mergeWords.en.reasons[reason]).join(". ")}.
          </p>
          <form method="post" action="/staff/leads/not-duplicate">
            <input type="hidden" name="lead" value={leadId} />
            <ButtonRow>
              <ButtonLink href={`/staff/leads/${leadId}/merge?with=${duplicate.id}`} variant="secondary" size="small">
                {words.compare}
                <span className="visually-hidden"> {words.compareWith(leadName(duplicate))}</span>
              </ButtonLink>
              <Button name="other" value={duplicate.id} variant="quiet" size="small">
                {words.different}
                <span className="visually-hidden"> {leadName(duplicate)}</span>
              </Button>
            </ButtonRow>
          </form>
        </li>
      ))}
    </ul>
  );
}
