import { ButtonLink } from "@/components/ui/button";
import { Navigation, type NavigationLink } from "@/components/ui/navigation";
import { SkipLink } from "@/components/ui/skip-link";
import { uiWords } from "@/components/ui/words";
import { Wordmark } from "@/components/ui/wordmark";
import styles from "@/components/ui/site-header.module.css";

type SiteHeaderProps = {
  readonly companyName: string;
  readonly links: readonly NavigationLink[];
  /** What the site is for; it comes after the links, on every page in the same order. */
  readonly action: NavigationLink;
  readonly current?: string | undefined;
};

/** The head of every public page, with the skip link before all else. It doesn't stick, so it never covers what has focus. */
export function SiteHeader({ companyName, links, action, current }: SiteHeaderProps) {
  return (
    <>
      <SkipLink />
      <header className={styles["header"]}>
        <div className={styles["inner"]}>
          <a href="/" className={styles["home"]}>
            <Wordmark name={companyName} />
          </a>
          <Navigation label={uiWords.mainNavigation} links={links} current={current} />
          <div className={styles["action"]}>
            <ButtonLink href={action.href} variant="secondary">
              {action.label}
            </ButtonLink>
          </div>
        </div>
      </header>
    </>
  );
}
