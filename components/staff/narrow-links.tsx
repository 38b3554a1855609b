import styles from "@/components/staff/narrow-links.module.css";

export type NarrowLink = {
  readonly href: string;
  readonly label: string;
  /** How many rows the list would have, where that is known. */
  readonly number?: string;
  readonly isCurrent: boolean;
};

type NarrowLinksProps = { readonly label: string; readonly links: readonly NarrowLink[] };

/** Links above a list that narrow it to one state, the whole list first. */
export function NarrowLinks({ label, links }: NarrowLinksProps) {
  return (
    <nav aria-label={label}>
      <ul className={styles["states"]}>
        {links.map((link) => (
          <li key={link.label}>
            <a href={link.href} className={styles["state"]} aria-current={link.isCurrent ? "true" : undefined}>
              {link.label} {link.number && <span className={styles["number"]}>{link.number}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
