import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import styles from "@/components/ui/container.module.css";

type ContainerProps = {
  readonly children: ReactNode;
  /** `page` 72 rem; `form` 44 rem, for one question or one form; `wide` the whole window, for the staff desk. */
  readonly width?: "page" | "form" | "wide";
};

/** The column a page stands in, with its gutters and the space above and below. Inside `<main>`. */
export function Container({ children, width = "page" }: ContainerProps) {
  return <div className={classNames(styles["container"], styles[width])}>{children}</div>;
}
