import styles from "@/components/ui/wordmark.module.css";

/** The sign: a post with two arms, one each way. Decoration beside the name; `app/icon.svg` is the same drawing. */
function Signpost() {
  return (
    <svg className={styles["sign"]} viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <path className={styles["post"]} d="M14.5 1h3v3.5h-3zM14.5 13.5h3V16h-3zM14.5 25h3v6h-3z" />
      <path className={styles["there"]} d="M6 4.5h17l6.5 4.5-6.5 4.5H6z" />
      <path className={styles["other"]} d="M26 16H9l-6.5 4.5L9 25h17z" />
    </svg>
  );
}

/** Sign and name of the company, as they stand in header and footer. */
export function Wordmark({ name }: { readonly name: string }) {
  return (
    <span className={styles["wordmark"]}>
      <Signpost />
      <span>{name}</span>
    </span>
  );
}
