import type { ComponentPropsWithRef, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import styles from "@/components/ui/button.module.css";

export type ButtonLook = {
  /** `primary`: the one thing this page is for. `danger`: destroys. `quiet`: stands in a row of a table or toolbar. */
  readonly variant?: "primary" | "secondary" | "danger" | "quiet";
  /** `small` is at least 32 px high and for the staff desk only; everything else is at least 44 px. */
  readonly size?: "regular" | "small" | "large";
};

type ButtonProps = ButtonLook & ComponentPropsWithRef<"button">;

/** A native button. It is `type="submit"` unless told otherwise, as forms here work without script. */
export function Button({ variant = "primary", size = "regular", className, type = "submit", ...rest }: ButtonProps) {
  return <button type={type} className={buttonClass({ variant, size }, className)} {...rest} />;
}

type ButtonLinkProps = ButtonLook & ComponentPropsWithRef<"a"> & { readonly href: string };

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ variant = "primary", size = "regular", className, children, ...rest }: ButtonLinkProps) {
  return (
    <a className={buttonClass({ variant, size }, className)} {...rest}>
      {children}
    </a>
  );
}

type ToolButtonProps = ButtonLook & {
  readonly label: string;
  /** What the page's tool file does when it is pressed: opens the print dialog, or copies the field `target`. */
  readonly tool: "print" | "copy";
  readonly target?: string;
  /** What is said afterwards, in the element whose id is `target` with "-done". */
  readonly done?: string;
};

/** Does what only a script can do, on a page that has a small file of tools; without JavaScript it is not there. */
export function ToolButton({ variant = "secondary", size = "regular", label, ...data }: ToolButtonProps) {
  const look = buttonClass({ variant, size }, styles["scriptOnly"]);
  const { tool, target, done } = data;
  return <input type="button" className={look} value={label} data-tool={tool} data-target={target} data-done={done} />;
}

/** Buttons side by side; below one another where there is no room. */
export function ButtonRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles["row"]}>{children}</div>;
}

function buttonClass({ variant, size }: Required<ButtonLook>, className: string | undefined): string {
  return classNames(styles["button"], styles[variant], size !== "regular" && styles[size], className);
}
