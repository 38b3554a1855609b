import { Moment } from "@/components/staff/moment";
import styles from "@/components/leads/time-line.module.css";
import { fieldWords, valueWords } from "@/lib/leads/display";
import type { TimeLineEntry } from "@/lib/leads/time-line";
import { leadDeskWords } from "@/lib/leads/words";

const { lead: words } = leadDeskWords.en;

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
            {entry.title} {entry.by !== null && words.by(entry.by)}
          </p>
          <Text entry={entry} />
          <Changes changes={entry.changes} names={names} />
          <p className={styles["when"]}>
            <Moment at={entry.at} zone={zone} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function Text({ entry: { text, href } }: { readonly entry: TimeLineEntry }) {
  if (text === null) return null;
  return <p className={styles["text"]}>{href === null ? text : <a href={href}>{text}</a>}</p>;
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
