import { readableDate } from "@/lib/content/freshness";
import { contentWords } from "@/lib/content/words";
import styles from "@/components/content/last-checked.module.css";

type LastCheckedProps = {
  /** "YYYY-MM-DD". */
  readonly checkedOn: string;
  /** True when that is more than twelve months ago: the line then says so. */
  readonly isAged: boolean;
};

/** When somebody last compared this with its sources. */
export function LastChecked({ checkedOn, isAged }: LastCheckedProps) {
  return (
    <p className={styles["line"]}>
      {contentWords.lastChecked}: <time dateTime={checkedOn}>{readableDate(checkedOn)}</time>
      {isAged && <strong className={styles["aged"]}> {contentWords.aged}</strong>}
    </p>
  );
}
