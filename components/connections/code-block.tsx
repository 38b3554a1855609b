import styles from "@/components/connections/code-block.module.css";

/** A line for a terminal; it breaks where the page is narrow. */
export function CodeBlock({ children }: { readonly children: string }) {
  return (
    <pre className={styles["block"]}>
      <code>{children}</code>
    </pre>
  );
}
