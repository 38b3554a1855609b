import type { NavigationLink } from "@/components/ui/navigation";
import { uiWords } from "@/components/ui/words";
import { Wordmark } from "@/components/ui/wordmark";
import styles from "@/components/ui/site-footer.module.css";

type FooterGroup = { readonly title: string; readonly links: readonly NavigationLink[] };

type SiteFooterProps = {
  readonly companyName: string;
  /** What the company does, in a sentence. */
  readonly statement: string;
  /** Where it works: countries, provinces, cities. */
  readonly regions: readonly string[];
  readonly groups: readonly FooterGroup[];
  /** The last line: who owns the words, which law applies. */
  readonly legal: string;
};

/** The foot of every public page: the same links in the same order everywhere. */
export function SiteFooter({ companyName, statement, regions, groups, legal }: SiteFooterProps) {
  return (
    <footer className={styles["footer"]}>
      <div className={styles["inner"]}>
        <div className={styles["about"]}>
          <Wordmark name={companyName} />
          <p>{statement}</p>
          <p className={styles["small"]}>{regions.join(" · ")}</p>
        </div>
        <nav aria-label={uiWords.footerNavigation} className={styles["groups"]}>
          {groups.map(({ title, links }) => (
            <div key={title}>
              <h2 className={styles["title"]}>{title}</h2>
              <ul className={styles["links"]}>
                {links.map(({ href, label }) => (
                  <li key={href}>
                    <a href={href}>{label}</a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
        <p className={styles["legal"]}>{legal}</p>
      </div>
    </footer>
  );
}
