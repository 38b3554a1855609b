import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import styles from "@/components/booking/booking-layout.module.css";

type BookingLayoutProps = { readonly children: ReactNode; readonly aside: ReactNode };

/** The step on the left, what helps with it on the right; below it where there is no room. */
export function BookingLayout({ children, aside }: BookingLayoutProps) {
  return (
    <div className={styles["layout"]}>
      <div className={styles["main"]}>{children}</div>
      <aside className={styles["aside"]}>{aside}</aside>
    </div>
  );
}

type ActionBarProps = { readonly action: string; readonly hint: string };

/** The button that goes on, always in sight at the foot of a long list. */
export function ActionBar({ action, hint }: ActionBarProps) {
  return (
    <div className={styles["bar"]} data-print="hidden">
      <Button>{action}</Button>
      <p className={styles["hint"]}>{hint}</p>
    </div>
  );
}
