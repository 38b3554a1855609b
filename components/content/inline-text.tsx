import { SourceMarks } from "@/components/content/source-mark";
import type { Note, Part, Parts } from "@/lib/content/compose";
import { contentWords } from "@/lib/content/words";
import styles from "@/components/content/inline-text.module.css";

/** As a part, but marks that follow each other are one. */
type Piece = Exclude<Part, { readonly kind: "mark" }> | { readonly kind: "marks"; readonly notes: readonly Note[] };

/** Brings marks together, and takes the space before them away: `SourceMarks` has one that no line breaks at. */
function piecesOf(parts: Parts): readonly Piece[] {
  return parts.reduce<readonly Piece[]>((pieces, part) => {
    if (part.kind !== "mark") return [...pieces, part];
    const last = pieces.at(-1);
    const before = pieces.slice(0, -1);
    if (last?.kind === "marks") return [...before, { kind: "marks", notes: [...last.notes, part.note] }];
    const marks: Piece = { kind: "marks", notes: [part.note] };
    return last?.kind === "text" ? [...before, { ...last, text: last.text.trimEnd() }, marks] : [...pieces, marks];
  }, []);
}

function InlinePiece({ piece }: { readonly piece: Piece }) {
  switch (piece.kind) {
    case "text":
      return piece.text;
    case "code":
      return <code>{piece.text}</code>;
    case "strong":
      return (
        <strong>
          <InlineText parts={piece.parts} />
        </strong>
      );
    case "stress":
      return (
        <em>
          <InlineText parts={piece.parts} />
        </em>
      );
    case "link":
      return <a href={piece.href}>{piece.text}</a>;
    case "term":
      return (
        <>
          {piece.shown} <span className={styles["brief"]}>({piece.brief})</span>
        </>
      );
    case "marks":
      return <SourceMarks notes={piece.notes} />;
    case "ours":
      return <span className={styles["ours"]}>{contentWords.ours}</span>;
  }
}

/** A sentence with its links, its explained words and its source marks. All of it is phrasing content: it fits in a `p`. */
export function InlineText({ parts }: { readonly parts: Parts }) {
  // The parts of a sentence never move, and two of them may be alike.
  // oxlint-disable-next-line react/no-array-index-key
  return piecesOf(parts).map((piece, place) => <InlinePiece key={place} piece={piece} />);
}
