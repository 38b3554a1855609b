import { Moment } from "@/components/staff/moment";
import { Button } from "@/components/ui/button";
import styles from "@/components/leads/duplicates.module.css";
import { leadName } from "@/lib/leads/display";
import type { LeadMerge } from "@/lib/leads/duplicate";
import { mergePageWords } from "@/lib/leads/words/merging";

const words = mergePageWords.en;

type MergedLeadsProps = { readonly leadId: string; readonly merges: readonly LeadMerge[]; readonly zone: string };

/** The leads that became part of this one, each with the button that takes it out again. */
export function MergedLeads({ leadId, merges, zone }: MergedLeadsProps) {
  return (
    <ul className={styles["list"]}>
      {merges.map((merge) => {
        const who = leadName({ name: merge.loserName, email: merge.loserEmail });
        return (
          <li key={merge.id} className={styles["item"]}>
            <p>{words.mergedLine(who, merge.loserEmail)}</p>
            <p className={styles["reasons"]}>
              {words.mergedBy(merge.actorName)}, <Moment at={merge.mergedAt} zone={zone} />
            </p>
            <form method="post" action="/staff/leads/part">
              <input type="hidden" name="lead" value={leadId} />
              <Button name="merge" value={merge.id} variant="secondary" size="small">
                {words.part}
                <span className="visually-hidden"> {who}</span>
              </Button>
            </form>
          </li>
        );
      })}
    </ul>
  );
}
