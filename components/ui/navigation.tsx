import styles from "@/components/ui/site-header.module.css";

export type NavigationLink = { readonly href: string; readonly label: string };

type NavigationProps = {
  /** Names the landmark; no two of a page have the same. */
  readonly label: string;
  readonly links: readonly NavigationLink[];
  /** The address of the page, or of the section it belongs to; left out where the layout can't know it. */
  readonly current?: string | undefined;
};

/** A row of links that breaks into more rows where there is no room; nothing is hidden behind a button. */
export function Navigation({ label, links, current }: NavigationProps) {
  return (
    <nav aria-label={label}>
      <ul className={styles["links"]}>
        {links.map(({ href, label: words }) => (
          <li key={href}>
            <a href={href} className={styles["link"]} aria-current={href === current ? "page" : undefined}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
