import { SourceMark } from "@/components/content/source-mark";
import type { Part, Parts } from "@/lib/content/compose";
import { contentWords } from "@/lib/content/words";
import styles from "@/components/content/inline-text.module.css";

function InlinePart({ part }: { readonly part: Part }) {
  switch (part.kind) {
    case "text":
      return part.text;
    case "code":
      return <code>{part.text}</code>;
    case "strong":
      return (
        <strong>
          <InlineText parts={part.parts} />
        </strong>
      );
    case "stress":
      return (
        <em>
          <InlineText parts={part.parts} />
        </em>
      );
    case "link":
      return <a href={part.href}>{part.text}</a>;
    case "term":
      return (
        <>
          {part.shown} <span className={styles["brief"]}>({part.brief})</span>
        </>
      );
    case "mark":
      return <SourceMark note={part.note} />;
    case "ours":
      return <span className={styles["ours"]}>{contentWords.ours}</span>;
  }
}

/** A sentence with its links, its explained words and its source marks. All of it is phrasing content: it fits in a `p`. */
export function InlineText({ parts }: { readonly parts: Parts }) {
  // The parts of a sentence never move, and two of them may be alike.
  // oxlint-disable-next-line react/no-array-index-key
  return parts.map((part, place) => <InlinePart key={place} part={part} />);
}
