import type { Note } from "@/lib/content/compose";
import { contentWords } from "@/lib/content/words";
import styles from "@/components/content/source-mark.module.css";

/** The id of the note that a mark opens; the note stands with the sources at the end of the page. */
export function notePopoverId({ number }: Note): string {
  return `source-${number}`;
}

/** A small number behind a statement. It opens its source in place, by the browser alone; second-hand ones say so. */
export function SourceMark({ note }: { readonly note: Note }) {
  return (
    <>
      <button type="button" popoverTarget={notePopoverId(note)} className={styles["mark"]}>
        <span className="visually-hidden">{contentWords.source} </span>
        {note.number}
      </button>
      {note.secondHand !== "none" && (
        <span className={styles["secondHand"]}>{contentWords.secondHand[note.secondHand]}</span>
      )}
    </>
  );
}
