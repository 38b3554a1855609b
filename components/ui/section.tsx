import type { ReactNode } from "react";
import styles from "@/components/ui/section.module.css";

type NumberedSectionProps = {
  /** The address of the section: `/page#id`. */
  readonly id: string;
  /** Its number on this page, set in the margin; left out where the order means nothing. */
  readonly number?: number;
  readonly title: ReactNode;
  /** Paragraphs, tables and notes as direct children: each child takes the text column, a MarginNote the margin, Wide both. */
  readonly children: ReactNode;
};

/** A part of a longer text: number in the left margin, text in the measure, sources in the right margin. */
export function NumberedSection({ id, number, title, children }: NumberedSectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={styles["section"]}>
      {number !== undefined && (
        <span className={styles["number"]} aria-hidden="true">
          {number}
        </span>
      )}
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}

/** A source or an aside, beside the paragraph before it; below it where the window is narrow. */
export function MarginNote({ label, children }: { readonly label?: string; readonly children: ReactNode }) {
  return (
    <div role="note" className={styles["note"]}>
      {label && <span className={styles["noteLabel"]}>{label} </span>}
      {children}
    </div>
  );
}

/** A child of NumberedSection that needs the margin too: a table, a chart. */
export function Wide({ children }: { readonly children: ReactNode }) {
  return <div className={styles["wide"]}>{children}</div>;
}

/** Two or more short texts beside one another, each at least 12 rem wide, parted by space and a rule above. */
export function Columns({ children }: { readonly children: ReactNode }) {
  return <div className={styles["columns"]}>{children}</div>;
}
