import styles from "@/components/ui/wordmark.module.css";

/** The sign: a post with two arms, one each way. Decoration beside the name; `app/icon.svg` is the same drawing. */
export function Signpost() {
  return (
    <svg className={styles["sign"]} viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <path className={styles["post"]} d="M14.5 2h3v3h-3zM14.5 13.5h3V16h-3zM14.5 24.5h3V30h-3z" />
      <path className={styles["there"]} d="M8 5h15l5.5 4.25L23 13.5H8z" />
      <path className={styles["other"]} d="M24 16H9l-5.5 4.25L9 24.5h15z" />
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
