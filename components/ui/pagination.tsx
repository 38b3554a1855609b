import { uiWords } from "@/components/ui/words";
import styles from "@/components/ui/pagination.module.css";

type PaginationProps = {
  /** Names the landmark: "Pages of leads". */
  readonly label: string;
  /** Where we are: "Page 2 of 9" or "51–100 of 431". */
  readonly position: string;
  /** The address of the page before; left out on the first. */
  readonly previousHref?: string | undefined;
  /** The address of the page after; left out on the last. */
  readonly nextHref?: string | undefined;
};

/** Links to the page before and after. The page number lives in the address. */
export function Pagination({ label, position, previousHref, nextHref }: PaginationProps) {
  return (
    <nav aria-label={label} className={styles["pagination"]}>
      <span className={styles["position"]}>{position}</span>
      {previousHref && (
        <a href={previousHref} rel="prev" className={styles["previous"]}>
          {uiWords.previousPage}
        </a>
      )}
      {nextHref && (
        <a href={nextHref} rel="next" className={styles["next"]}>
          {uiWords.nextPage}
        </a>
      )}
    </nav>
  );
}
