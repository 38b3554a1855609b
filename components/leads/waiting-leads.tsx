import { TakeLead } from "@/components/leads/take-lead";
import { TextLink } from "@/components/ui/text-link";
import styles from "@/components/leads/waiting-leads.module.css";
import { leadName, minutesWords } from "@/lib/leads/display";
import { leadDeskWords } from "@/lib/leads/words";
import { workingMinutesBetween } from "@/lib/leads/working-time";

const { today: words } = leadDeskWords.en;

type Waiting = {
  readonly id: string;
  readonly name: string | null;
  readonly email: string;
  readonly company: string | null;
  readonly score: number;
  /** Whether nobody owns it who could answer. */
  readonly isFree: boolean;
  readonly version: number;
  readonly createdAt: Date;
};

type WaitingLeadsProps = {
  readonly leads: readonly Waiting[];
  /** Who looks, and may take what nobody owns. */
  readonly staff: { readonly id: string; readonly timeZone: string };
  readonly now: Date;
};

/** Leads that wait for their first answer, with how long they have waited in the working time of a zone. */
export function WaitingLeads({ leads, staff, now }: WaitingLeadsProps) {
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
          <div className={styles["wait"]}>
            {words.waitingTime(minutesWords(workingMinutesBetween(lead.createdAt, now, staff.timeZone)))}
          </div>
          {lead.isFree && <TakeLead lead={lead} takerId={staff.id} />}
        </li>
      ))}
    </ul>
  );
}
