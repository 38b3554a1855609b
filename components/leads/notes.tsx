import { NoteField } from "@/components/leads/note-field";
import { NoteText } from "@/components/leads/note-text";
import { editDraftName } from "@/components/staff/drafts";
import { Moment } from "@/components/staff/moment";
import { Button, ButtonLink, ButtonRow } from "@/components/ui/button";
import { Stack } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";
import styles from "@/components/leads/notes.module.css";
import type { LeadNote } from "@/lib/leads/note";
import { noteWords } from "@/lib/leads/words/notes";
import { instantWords } from "@/lib/time/display";

const words = noteWords.en;

type Reader = { readonly id: string; readonly isAdministrator: boolean; readonly timeZone: string };

type NotesProps = {
  readonly leadId: string;
  readonly notes: readonly LeadNote[];
  readonly reader: Reader;
  /** Names of colleagues to suggest behind an @. */
  readonly colleagues: readonly string[];
  /** The key of this rendering of the form: sent twice, it is one note. */
  readonly formKey: string;
  /** The note that is being edited. */
  readonly editedId: string | undefined;
  readonly typed: (field: string) => string | undefined;
  readonly problemOf: (field: string) => string | undefined;
};

const shown = 10;

/** The form for one note more, and what colleagues noted. */
export function Notes(props: NotesProps) {
  const { leadId, notes, reader, formKey, typed, problemOf } = props;
  const own = notes.find(({ authorId }) => authorId === reader.id);
  return (
    <Stack>
      <form method="post" action="/staff/leads/note" noValidate>
        <Stack>
          <input type="hidden" name="lead" value={leadId} />
          <input type="hidden" name="formKey" value={formKey} />
          <NoteField
            label={words.note}
            name="body"
            hint={words.hint}
            draftName={`${reader.id}:${leadId}`}
            stored={own?.body ?? null}
            untouched=""
            colleagues={props.colleagues}
            typed={typed("body")}
            problem={problemOf("body")}
          />
          <ButtonRow>
            <Button variant="secondary">{words.add}</Button>
          </ButtonRow>
        </Stack>
      </form>
      {notes.length === 0 ? <p>{words.none}</p> : <NoteList {...props} />}
    </Stack>
  );
}

function NoteList(props: NotesProps) {
  const { leadId, notes, reader, editedId } = props;
  const older = notes.length - shown;
  const listed = notes.filter(({ id }, place) => place < shown || id === editedId);
  return (
    <>
      <ol className={styles["notes"]}>
        {listed.map((note) => (
          <li key={note.id} id={`note-${note.id}`} className={styles["note"]}>
            <NoteText body={note.body} />
            {note.id === editedId && note.authorId === reader.id && <EditForm {...props} note={note} />}
            <p className={styles["by"]}>
              {note.authorName}, <Moment at={note.writtenAt} zone={reader.timeZone} />
              {note.editedAt !== null && `, ${words.edited}`}
            </p>
            <NoteActions note={note} leadId={leadId} reader={reader} />
          </li>
        ))}
      </ol>
      {older > 0 && (
        <p>
          <TextLink href={`/staff/leads/${leadId}/timeline`}>{words.older(older)}</TextLink>
        </p>
      )}
    </>
  );
}

type OneNoteProps = { readonly note: LeadNote; readonly leadId: string };

function NoteActions({ note, leadId, reader }: OneNoteProps & { readonly reader: Reader }) {
  const isOwn = note.authorId === reader.id;
  const at = instantWords(note.writtenAt, reader.timeZone);
  if (!isOwn && !reader.isAdministrator) return null;
  return (
    <form method="post" action="/staff/leads/note-remove" className={styles["actions"]}>
      <input type="hidden" name="lead" value={leadId} />
      {isOwn && (
        <TextLink href={`/staff/leads/${leadId}?edit=${note.id}#note-${note.id}`} hiddenSuffix={words.editHidden(at)}>
          {words.edit}
        </TextLink>
      )}
      <Button name="note" value={note.id} variant="quiet" size="small">
        {words.remove}
        <span className="visually-hidden"> {words.editHidden(at)}</span>
      </Button>
    </form>
  );
}

type EditFormProps = OneNoteProps & Pick<NotesProps, "colleagues" | "typed" | "problemOf">;

/** Stands below the note as it is stored, so that a draft from before, put back here, never hides it. */
function EditForm({ note, leadId, colleagues, typed, problemOf }: EditFormProps) {
  return (
    <form method="post" action="/staff/leads/note-edit" noValidate>
      <Stack>
        <input type="hidden" name="lead" value={leadId} />
        <input type="hidden" name="note" value={note.id} />
        <input type="hidden" name="version" value={note.version} />
        <NoteField
          label={words.change}
          name="text"
          draftName={editDraftName(note.id)}
          stored={note.body}
          untouched={note.body}
          colleagues={colleagues}
          typed={typed("textCombined") || typed("text")}
          problem={problemOf("text") ?? problemOf("textCombined")}
        />
        <ButtonRow>
          <Button size="small">{words.save}</Button>
          <ButtonLink href={`/staff/leads/${leadId}#note-${note.id}`} variant="secondary" size="small">
            {words.cancel}
          </ButtonLink>
        </ButtonRow>
      </Stack>
    </form>
  );
}
