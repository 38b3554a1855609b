"use client";

import { useRef } from "react";
import { listIds } from "@/components/leads/list-ids";
import { Button } from "@/components/ui/button";
import styles from "@/components/ui/dialog.module.css";
import own from "@/components/leads/keys-sheet.module.css";
import { useHasScript } from "@/components/ui/use-has-script";

type KeysSheetProps = {
  readonly words: {
    readonly opener: string;
    readonly title: string;
    readonly close: string;
    readonly lines: ReadonlyArray<readonly [key: string, does: string]>;
    /** What else is to be known, each a paragraph. */
    readonly notes: readonly string[];
  };
};

/** Which keys do what, in a dialog that the button and the key "?" open. Keys need script, so the sheet does too. */
export function KeysSheet({ words }: KeysSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  if (!useHasScript()) return null;
  return (
    <>
      <Button
        type="button"
        variant="secondary"
        size="small"
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        {words.opener}
      </Button>
      <dialog ref={dialog} id={listIds.keys} className={styles["dialog"]} aria-labelledby="list-keys-title">
        <div className={styles["head"]}>
          <h2 id="list-keys-title" className={styles["title"]}>
            {words.title}
          </h2>
          <Button type="button" variant="quiet" onClick={() => dialog.current?.close()}>
            {words.close}
          </Button>
        </div>
        <div className={styles["body"]}>
          <dl className={own["keys"]}>
            {words.lines.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          {words.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      </dialog>
    </>
  );
}
