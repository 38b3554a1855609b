import { StageTag } from "@/components/leads/stage-tag";
import { TakeLead } from "@/components/leads/take-lead";
import { TextLink } from "@/components/ui/text-link";
import styles from "@/components/leads/waiting-leads.module.css";
import { leadName } from "@/lib/leads/display";
import type { Stage } from "@/lib/leads/lead";

type OpenLead = {
  readonly id: string;
  readonly name: string | null;
  readonly email: string;
  readonly company: string | null;
  readonly stage: Stage;
  readonly version: number;
};

type OpenLeadsProps = {
  readonly leads: readonly OpenLead[];
  /** Who looks and may take them; nobody where they are one's own. */
  readonly takerId?: string;
};

/** Leads that have been answered and are neither won nor lost, with where each stands. */
export function OpenLeads({ leads, takerId }: OpenLeadsProps) {
  return (
    <ul className={styles["leads"]}>
      {leads.map((lead) => (
        <li key={lead.id} className={styles["lead"]}>
          <div>
            <TextLink href={`/staff/leads/${lead.id}`} variant="quiet">
              {leadName(lead)}
            </TextLink>
            {lead.company !== null && <span className={styles["company"]}> {lead.company}</span>}
          </div>
          <StageTag stage={lead.stage} />
          {takerId !== undefined && <TakeLead lead={lead} takerId={takerId} />}
        </li>
      ))}
    </ul>
  );
}
