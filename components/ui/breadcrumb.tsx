import type { ReactNode } from "react";
import { uiWords } from "@/components/ui/words";
import type { NavigationLink } from "@/components/ui/navigation";
import styles from "@/components/ui/breadcrumb.module.css";

/** To the step before, above the `h1`; the answers so far are in its address. */
export function BackLink({ href, children = uiWords.back }: { readonly href: string; readonly children?: ReactNode }) {
  return (
    <a href={href} className={styles["back"]} data-print="hidden">
      {children}
    </a>
  );
}

/**
 * The same for a step of a form: it takes along what stands in the form, checked by nobody, to the page before. To the
 * reader it is a link.
 */
export function BackButton({ formAction, children = uiWords.back }: BackButtonProps) {
  return (
    <button type="submit" role="link" formAction={formAction} className={styles["back"]} data-print="hidden">
      {children}
    </button>
  );
}

type BackButtonProps = { readonly formAction: string; readonly children?: ReactNode };

type BreadcrumbProps = {
  /** From the outermost page inwards, without the page itself. */
  readonly trail: readonly NavigationLink[];
  /** The page itself; it is text, not a link. */
  readonly current: string;
};

/** Where a page stands among its parents. */
export function Breadcrumb({ trail, current }: BreadcrumbProps) {
  return (
    <nav aria-label={uiWords.breadcrumb} className={styles["breadcrumb"]}>
      <ol>
        {trail.map((step) => (
          <li key={step.href}>
            <a href={step.href}>{step.label}</a>
          </li>
        ))}
        <li aria-current="page">{current}</li>
      </ol>
    </nav>
  );
}
