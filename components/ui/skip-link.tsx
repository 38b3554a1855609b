import { uiWords } from "@/components/ui/words";
import styles from "@/components/ui/skip-link.module.css";

/** The first thing Tab reaches. The page's `<main>` must be `<main id="main" tabIndex={-1}>`. */
export function SkipLink() {
  return (
    <a href="#main" className={styles["skip"]} data-print="hidden">
      {uiWords.skipToContent}
    </a>
  );
}
