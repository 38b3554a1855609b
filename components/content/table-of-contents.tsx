import { contentWords } from "@/lib/content/words";
import styles from "@/components/content/table-of-contents.module.css";

type Entry = { readonly anchor: string; readonly title: string };

/** The sections of a page, in their order. The entry of the section in view stands out, by the browser alone (ContentPage). */
export function TableOfContents({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <nav aria-label={contentWords.onThisPage} className={styles["contents"]}>
      <p className={styles["title"]} aria-hidden="true">
        {contentWords.onThisPage}
      </p>
      <ol className={styles["entries"]}>
        {entries.map(({ anchor, title }) => (
          <li key={anchor}>
            <a href={`#${anchor}`} className={styles["entry"]}>
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
