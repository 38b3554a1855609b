import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { Navigation, type NavigationLink } from "@/components/ui/navigation";
import { SkipLink } from "@/components/ui/skip-link";
import { uiWords } from "@/components/ui/words";
import { Wordmark } from "@/components/ui/wordmark";
import styles from "@/components/ui/site-header.module.css";

type StaffHeaderProps = {
  readonly companyName: string;
  /** Where the desk begins. */
  readonly homeHref: string;
  readonly links: readonly NavigationLink[];
  readonly current?: string | undefined;
  /** Who is signed in, as colleagues call them. */
  readonly memberName: string;
  /** The form that signs out. */
  readonly children: ReactNode;
};

/** The head of every page of the staff desk. */
export function StaffHeader({ companyName, homeHref, links, current, memberName, children }: StaffHeaderProps) {
  return (
    <>
      <SkipLink />
      <header className={classNames(styles["header"], styles["staff"])} data-print="hidden">
        <div className={styles["inner"]}>
          <a href={homeHref} className={styles["home"]}>
            <Wordmark name={companyName} />
          </a>
          <Navigation label={uiWords.staffNavigation} links={links} current={current} />
          <div className={classNames(styles["action"], styles["member"])}>
            <span>
              <span className="visually-hidden">{uiWords.signedInAs} </span>
              {memberName}
            </span>
            {children}
          </div>
        </div>
      </header>
    </>
  );
}
