"use client";

import { useId, useRef, type ReactNode } from "react";
import { Button, type ButtonLook } from "@/components/ui/button";
import { uiWords } from "@/components/ui/words";
import styles from "@/components/ui/dialog.module.css";

type DialogProps = {
  /** The words of the button that opens it. */
  readonly opener: ReactNode;
  readonly openerLook?: ButtonLook;
  /** Names the object of the action: "Delete lead: Ada Corp". */
  readonly title: ReactNode;
  /** The content: usually a form. A button in a `<form method="dialog">` closes it. */
  readonly children: ReactNode;
};

/**
 * A button and the native dialog it opens, for the staff desk. The browser keeps the focus inside, makes the page
 * behind it inert, closes on Escape and gives the focus back to the button.
 */
export function Dialog({ opener, openerLook = { variant: "secondary" }, title, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  const open = () => {
    dialog.current?.showModal();
    heading.current?.focus();
  };
  return (
    <>
      <Button {...openerLook} type="button" aria-haspopup="dialog" onClick={open}>
        {opener}
      </Button>
      <dialog ref={dialog} className={styles["dialog"]} aria-labelledby={titleId}>
        <div className={styles["head"]}>
          <h2 ref={heading} id={titleId} tabIndex={-1} className={styles["title"]}>
            {title}
          </h2>
          <form method="dialog">
            <Button variant="quiet">{uiWords.close}</Button>
          </form>
        </div>
        <div className={styles["body"]}>{children}</div>
      </dialog>
    </>
  );
}
