import type { Page } from "@/lib/content/page";
import { contentWords } from "@/lib/content/words";
import styles from "@/components/content/page-neighbours.module.css";

type PageNeighboursProps = { readonly previous: Page | null; readonly next: Page | null };

/** The page before and the page after, for those who read the comparison in a row. */
export function PageNeighbours({ previous, next }: PageNeighboursProps) {
  if (previous === null && next === null) return null;
  return (
    <nav aria-label={contentWords.nearbyPages} className={styles["neighbours"]}>
      {previous && (
        <a href={previous.path} rel="prev" className={styles["neighbour"]}>
          <span className={styles["direction"]}>{contentWords.previous}</span> {previous.name}
        </a>
      )}
      {next && (
        <a href={next.path} rel="next" className={styles["next"]}>
          <span className={styles["direction"]}>{contentWords.next}</span> {next.name}
        </a>
      )}
    </nav>
  );
}
