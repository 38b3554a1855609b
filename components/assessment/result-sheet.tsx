import type { ReactNode } from "react";
import styles from "@/components/assessment/result-sheet.module.css";
import { resultPageWords } from "@/lib/assessment/words/result-page";
import { readableDate } from "@/lib/content/freshness";
import type { Locale } from "@/lib/time/words";

/** A result's page, set for paper too: tight, in few pages, with their numbers. */
export function ResultSheet({ children }: { readonly children: ReactNode }) {
  return <div className={styles["sheet"]}>{children}</div>;
}

type ResultImprintProps = { readonly address: string; readonly createdAt: Date; readonly locale?: Locale };

/** On paper only: when the result was made, and the address that opens it. */
export function ResultImprint({ address, createdAt, locale = "en" }: ResultImprintProps) {
  const words = resultPageWords[locale];
  return (
    <p className={styles["imprint"]}>
      {words.madeOn(readableDate(createdAt.toISOString().slice(0, 10)))} {address}
    </p>
  );
}
