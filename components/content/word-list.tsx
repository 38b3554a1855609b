import { Wide } from "@/components/ui/section";
import type { GlossaryEntry } from "@/lib/content/glossary";
import styles from "@/components/content/word-list.module.css";

/** The words of the trade that a page uses, with their meaning. */
export function WordList({ words }: { readonly words: readonly GlossaryEntry[] }) {
  return (
    <Wide>
      <dl className={styles["words"]}>
        {words.map(({ word, meaning }) => (
          <div key={word}>
            <dt className={styles["word"]}>{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Wide>
  );
}
