import { notePopoverId } from "@/components/content/source-mark";
import { Disclosure } from "@/components/ui/disclosure";
import type { Note } from "@/lib/content/compose";
import { readableDate } from "@/lib/content/freshness";
import type { Source } from "@/lib/content/sources";
import { contentWords } from "@/lib/content/words";
import styles from "@/components/content/source-notes.module.css";

/** One source: title, publisher, date, and how far we read it. */
export function SourceLine({ source }: { readonly source: Source }) {
  const { title, publisher, url, datedOn, seen, note } = source;
  return (
    <>
      <a href={url}>{title}</a>, {publisher}, <time dateTime={datedOn}>{readableDate(datedOn)}</time> (
      {contentWords.reading[seen]}){note !== undefined && <span className={styles["remark"]}> {note}</span>}
    </>
  );
}

function SourceLines({ note: { sources } }: { readonly note: Note }) {
  return (
    <ul className={styles["lines"]}>
      {sources.map((source) => (
        <li key={source.url}>
          <SourceLine source={source} />
        </li>
      ))}
    </ul>
  );
}

function NoteBody({ note }: { readonly note: Note }) {
  const { fact, secondHand, isAged } = note;
  return (
    <>
      <p>
        {fact.claim}
        {secondHand !== "none" && <strong> ({contentWords.secondHand[secondHand]})</strong>}
      </p>
      <SourceLines note={note} />
      <p className={styles["checked"]}>
        {contentWords.factChecked} <time dateTime={fact.checkedOn}>{readableDate(fact.checkedOn)}</time>.
        {isAged && <strong> {contentWords.aged}.</strong>}
      </p>
    </>
  );
}

/** All sources of a page in the order of its marks, in a list that opens and is printed. */
export function SourceNotes({ notes }: { readonly notes: readonly Note[] }) {
  return (
    <Disclosure title={contentWords.allSources(notes.length)}>
      <ol className={styles["notes"]}>
        {notes.map((note) => (
          <li key={note.factId} id={`note-${note.number}`} data-fact={note.factId}>
            <SourceLines note={note} />
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

/** The notes that the marks of a page open in place. They stand outside all that can be closed, so that each can be shown. */
export function SourcePopovers({ notes }: { readonly notes: readonly Note[] }) {
  return notes.map((note) => (
    <div
      key={note.factId}
      id={notePopoverId(note)}
      popover="auto"
      role="note"
      aria-label={`${contentWords.source} ${note.number}`}
      className={styles["popover"]}
    >
      <NoteBody note={note} />
    </div>
  ));
}
