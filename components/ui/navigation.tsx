"use client";

import { usePathname } from "next/navigation";
import { currentLink } from "@/components/ui/current-link";
import styles from "@/components/ui/site-header.module.css";

export type NavigationLink = { readonly href: string; readonly label: string };

type NavigationProps = {
  /** Names the landmark; no two of a page have the same. */
  readonly label: string;
  readonly links: readonly NavigationLink[];
  /** The address that the page is, or belongs to, where its own address doesn't tell. */
  readonly current?: string | undefined;
};

/**
 * A row of links that breaks into more rows where there is no room; nothing is hidden behind a button. The current one is
 * marked in the document itself: being a client component only lets it know the address, on kept pages too.
 */
export function Navigation({ label, links, current }: NavigationProps) {
  const path = usePathname();
  const here = currentLink(
    links.map(({ href }) => href),
    current ?? path,
  );
  return (
    <nav aria-label={label}>
      <ul className={styles["links"]}>
        {links.map(({ href, label: words }) => (
          <li key={href}>
            <a href={href} className={styles["link"]} aria-current={href === here?.href ? here.as : undefined}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
