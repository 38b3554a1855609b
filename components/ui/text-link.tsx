import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { uiWords } from "@/components/ui/words";
import styles from "@/components/ui/text-link.module.css";

type TextLinkProps = {
  readonly href: string;
  readonly children: ReactNode;
  /** `onward` ends in an arrow: the next step, on a line of its own. `quiet` is ink until it is pointed at, for tables. */
  readonly variant?: "plain" | "onward" | "quiet";
  /** What follows the visible words when read out, where the words alone don't say it: "Change" + "your budget". */
  readonly hiddenSuffix?: string | undefined;
  /** Opens beside the page, and says so. Only where leaving would lose what was typed. */
  readonly isNewTab?: boolean;
};

/** A link outside running text; inside a paragraph a plain `<a>` looks right by itself. */
export function TextLink({ href, children, variant = "plain", hiddenSuffix, isNewTab = false }: TextLinkProps) {
  const target = isNewTab ? { target: "_blank", rel: "noopener" } : {};
  return (
    <a href={href} className={classNames(styles["link"], styles[variant])} {...target}>
      {children}
      {hiddenSuffix && <span className="visually-hidden"> {hiddenSuffix}</span>}
      {isNewTab && <span className={styles["tab"]}> {uiWords.newTab}</span>}
    </a>
  );
}
