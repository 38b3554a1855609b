import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import styles from "@/components/ui/notice.module.css";

export type NoticeTone = "info" | "success" | "warning" | "danger";

type NoticeProps = {
  readonly tone?: NoticeTone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /**
   * `true` where it answers what the reader has just done ("Saved"): it is read out, politely for info and success, at
   * once for warning and danger. `false` for what stands on the page anyway.
   */
  readonly isAnswer?: boolean;
};

const shapes: Readonly<Record<NoticeTone, string>> = {
  info: "M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm-1.25 4h2.5v2.5h-2.5zm0 4h2.5v6h-2.5z",
  success: "M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8.6 14.4 4.7 10.5l1.7-1.7 2.2 2.2 5-5 1.7 1.7z",
  warning: "M10 1.2 19.4 18H.6zM8.8 7v5.2h2.4V7zm0 6.6V16h2.4v-2.4z",
  danger: "M6.3 1h7.4L19 6.3v7.4L13.7 19H6.3L1 13.7V6.3zM8.75 5v6.2h2.5V5zm0 7.8v2.4h2.5v-2.4z",
};

/** A message with a shape of its own for each tone, so that colour is never the only sign. */
export function Notice({ tone = "info", title, children, isAnswer = false }: NoticeProps) {
  const spoken = tone === "danger" || tone === "warning" ? "alert" : "status";
  return (
    <div className={classNames(styles["notice"], styles[tone])} role={isAnswer ? spoken : "note"}>
      <svg className={styles["shape"]} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
        <path fillRule="evenodd" d={shapes[tone]} />
      </svg>
      <div className={styles["words"]}>
        {title && <p className={styles["title"]}>{title}</p>}
        {children}
      </div>
    </div>
  );
}
