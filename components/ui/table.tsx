import { useId, type ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import styles from "@/components/ui/table.module.css";

type TableProps = {
  /** What the table shows; also the name of the region that scrolls when the table is wider than the page. */
  readonly caption: ReactNode;
  /** Where a heading right above says the same, the caption is only read out. */
  readonly isCaptionHidden?: boolean;
  /** `compact` for the staff desk. */
  readonly density?: "regular" | "compact";
  /** `thead` and `tbody`: ColumnHeading, `th scope="row"`, `td`, NumberCell. */
  readonly children: ReactNode;
};

/** A real table. The table may scroll sideways, the page never does. */
export function Table({ caption, isCaptionHidden = false, density = "regular", children }: TableProps) {
  const captionId = useId();
  return (
    // What scrolls must be reachable by keyboard (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles["scroll"]} aria-labelledby={captionId} tabIndex={0}>
      <table className={classNames(styles["table"], styles[density])}>
        <caption id={captionId} className={isCaptionHidden ? "visually-hidden" : styles["caption"]}>
          <span className={styles["captionText"]}>{caption}</span>
        </caption>
        {children}
      </table>
    </section>
  );
}

type ColumnHeadingProps = {
  readonly children: ReactNode;
  /** `end` for columns of figures. */
  readonly align?: "start" | "end";
  /** A column that can be sorted: the address that sorts by it (or turns it round), and how it is sorted now. */
  readonly sort?: { readonly href: string; readonly direction: "ascending" | "descending" | "none" };
};

/** `th` of a column. */
export function ColumnHeading({ children, align = "start", sort }: ColumnHeadingProps) {
  return (
    <th scope="col" className={align === "end" ? styles["end"] : undefined} aria-sort={sort?.direction}>
      {sort ? (
        <a href={sort.href} className={classNames(styles["sort"], styles[sort.direction])}>
          {children}
        </a>
      ) : (
        children
      )}
    </th>
  );
}

/** `td` with a figure: to the right, digits of one width. */
export function NumberCell({ children }: { readonly children: ReactNode }) {
  return <td className={styles["end"]}>{children}</td>;
}
