import { Moment } from "@/components/staff/moment";
import { Button, ButtonRow } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";
import styles from "@/components/leads/notes.module.css";
import { noteLengthMax, type LeadNote } from "@/lib/leads/lead";
import { leadDeskWords } from "@/lib/leads/words";

const { lead: words } = leadDeskWords.en;

type NotesProps = {
  readonly leadId: string;
  readonly notes: readonly LeadNote[];
  readonly zone: string;
  /** The key of this rendering of the form: sent twice, it is one note. */
  readonly formKey: string;
  readonly typed: string | undefined;
  readonly problem: string | undefined;
};

/** What colleagues noted, and the form for one note more. */
export function Notes({ leadId, notes, zone, formKey, typed, problem }: NotesProps) {
  return (
    <Stack>
      <form method="post" action="/staff/leads/note" noValidate>
        <Stack>
          <input type="hidden" name="lead" value={leadId} />
          <input type="hidden" name="formKey" value={formKey} />
          <TextAreaField
            label={words.note}
            name="body"
            hint={words.noteHint}
            rows={4}
            maxLength={noteLengthMax}
            defaultValue={typed}
            error={problem}
          />
          <ButtonRow>
            <Button variant="secondary">{words.addNote}</Button>
          </ButtonRow>
        </Stack>
      </form>
      {notes.length === 0 ? (
        <p>{words.noNotes}</p>
      ) : (
        <ol className={styles["notes"]}>
          {notes.map(({ id, body, authorName, writtenAt }) => (
            <li key={id} className={styles["note"]}>
              <p className={styles["body"]}>{body}</p>
              <p className={styles["by"]}>
                {authorName}, <Moment at={writtenAt} zone={zone} />
              </p>
            </li>
          ))}
        </ol>
      )}
    </Stack>
  );
}
