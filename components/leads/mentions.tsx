import { NoteText } from "@/components/leads/note-text";
import { Moment } from "@/components/staff/moment";
import { Button } from "@/components/ui/button";
import styles from "@/components/leads/notes.module.css";
import { leadName } from "@/lib/leads/display";
import type { Mention } from "@/lib/leads/note";
import { noteWords } from "@/lib/leads/words/notes";

const words = noteWords.en;

type MentionsProps = { readonly mentions: readonly Mention[]; readonly zone: string };

/** Notes that name the reader, until they say that they have read them. */
export function Mentions({ mentions, zone }: MentionsProps) {
  return (
    <ul className={styles["notes"]}>
      {mentions.map(({ noteId, leadId, leadName: name, leadEmail: email, authorName, body, mentionedAt }) => {
        const who = leadName({ name, email });
        return (
          <li key={noteId} className={styles["note"]}>
            <p>
              {words.mentionLine(authorName)} <a href={`/staff/leads/${leadId}#note-${noteId}`}>{who}</a>
            </p>
            <NoteText body={body} />
            <form method="post" action="/staff/leads/mention-read" className={styles["actions"]}>
              <span>
                <Moment at={mentionedAt} zone={zone} />
              </span>
              <Button name="note" value={noteId} variant="secondary" size="small">
                {words.read}
                <span className="visually-hidden"> {words.readHidden(who)}</span>
              </Button>
            </form>
          </li>
        );
      })}
    </ul>
  );
}
