import { Moment } from "@/components/staff/moment";
import styles from "@/components/leads/time-line.module.css";
import { fieldWords, valueWords } from "@/lib/leads/display";
import { leadEventKinds, type FieldChanges } from "@/lib/leads/event";
import { leadDeskWords, leadWords } from "@/lib/leads/words";

const { lead: words } = leadDeskWords.en;

/** One line, ready to be shown. `changes` only where fields were changed. */
export type TimeLineEntry = {
  readonly key: string;
  readonly kind: string;
  readonly at: Date;
  readonly actorName: string | null;
  readonly changes: FieldChanges;
};

type TimeLineProps = {
  readonly entries: readonly TimeLineEntry[];
  readonly zone: string;
  /** Colleagues' names by id. */
  readonly names: ReadonlyMap<string, string>;
};

/** Everything that happened with a lead, the newest first. */
export function TimeLine({ entries, zone, names }: TimeLineProps) {
  return (
    <ol className={styles["line"]}>
      {entries.map((entry) => (
        <li key={entry.key} className={styles["entry"]}>
          <p className={styles["what"]}>
            {titleOf(entry.kind)} {entry.actorName !== null && words.by(entry.actorName)}
          </p>
          <Changes changes={entry.changes} names={names} />
          <p className={styles["when"]}>
            <Moment at={entry.at} zone={zone} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function Changes({ changes, names }: Pick<TimeLineEntry, "changes"> & Pick<TimeLineProps, "names">) {
  const fields = Object.entries(changes);
  if (fields.length === 0) return null;
  return (
    <dl className={styles["changes"]}>
      {fields.map(([field, { from, to }]) => (
        <div key={field}>
          <dt>{fieldWords(field)}</dt>
          <dd>{words.changedTo(valueWords(field, from, { names }), valueWords(field, to, { names }))}</dd>
        </div>
      ))}
    </dl>
  );
}

/** An event of a kind that this version no longer knows still shows. */
function titleOf(kind: string): string {
  const known = leadEventKinds.find((one) => one === kind);
  return known === undefined ? kind : leadWords.en.events[known];
}
