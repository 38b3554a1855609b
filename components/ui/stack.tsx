import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import styles from "@/components/ui/stack.module.css";

type StackProps = {
  readonly children: ReactNode;
  /** `small` 8 px, `regular` 16 px, `large` 32 px: `large` between the fields of a form. */
  readonly gap?: "small" | "regular" | "large";
};

/** Pieces below one another with the same space between. */
export function Stack({ children, gap = "regular" }: StackProps) {
  return <div className={classNames(styles["stack"], styles[gap])}>{children}</div>;
}
