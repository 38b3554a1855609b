import type { Note } from "@/lib/content/compose";
import { contentWords } from "@/lib/content/words";
import styles from "@/components/content/source-mark.module.css";

/** The id of the note that a mark opens; the note stands with the sources at the end of the page. */
export function notePopoverId({ number }: Note): string {
  return `source-${number}`;
}

/** The marks behind a statement. They stay on the line of its last word, which must not end in a space of its own. */
export function SourceMarks({ notes }: { readonly notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <span className={styles["marks"]}>
      {" "}
      {notes.map((note) => (
        <SourceMark key={note.factId} note={note} />
      ))}
    </span>
  );
}

/** A small number. It opens its source in place, by the browser alone; second-hand ones say so, on the next line at need. */
function SourceMark({ note }: { readonly note: Note }) {
  return (
    <>
      <button type="button" popoverTarget={notePopoverId(note)} className={styles["mark"]}>
        <span className="visually-hidden">{contentWords.source} </span>
        {note.number}
      </button>
      {note.secondHand !== "none" && (
        <>
          <wbr />
          <span className={styles["secondHand"]}>{contentWords.secondHand[note.secondHand]}</span>
        </>
      )}
    </>
  );
}
