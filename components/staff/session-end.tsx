"use client";

import { useEffect, useRef, useState } from "react";
import { Button, ButtonLink, ButtonRow } from "@/components/ui/button";
import styles from "@/components/ui/dialog.module.css";
import { deskWords } from "@/lib/staff/words";

const words = deskWords.en.sessionEnd;
/** Two minutes are the least that WCAG 2.2.1 would have; five leave time to finish a sentence. */
const warnSeconds = 5 * 60;

type SessionEndProps = {
  /** Until the session ends by itself, counted from when the page was made. */
  readonly idleSeconds: number;
  /** Until it ends in any case. */
  readonly restSeconds: number;
};

type State = "quiet" | "soon" | "over" | "failed";

/** Says before a session ends that it will, with a button that keeps it; nothing that was typed is touched. */
export function SessionEnd({ idleSeconds, restSeconds }: SessionEndProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [state, setState] = useState<State>("quiet");
  const [left, setLeft] = useState(idleSeconds);
  useEffect(() => {
    const warning = setTimeout(() => setState("soon"), Math.max(0, left - warnSeconds) * 1_000);
    const end = setTimeout(() => setState("over"), left * 1_000);
    return () => {
      clearTimeout(warning);
      clearTimeout(end);
    };
  }, [left]);
  useEffect(() => {
    if (state === "quiet") dialog.current?.close();
    else if (dialog.current?.open === false) dialog.current.showModal();
  }, [state]);
  const stay = async () => {
    const answer = await sendSignOfLife();
    if (answer !== "kept") return setState(answer);
    // A hair's breadth apart, so that staying twice in a row starts the clock anew each time.
    setLeft((before) => Math.min(idleSeconds, restSeconds) - (before === idleSeconds ? 0.001 : 0));
    setState("quiet");
  };
  return (
    <dialog ref={dialog} className={styles["dialog"]} aria-labelledby="session-end" onClose={() => setState("quiet")}>
      <div className={styles["body"]}>
        <h2 id="session-end" className={styles["title"]}>
          {state === "over" ? words.over : words.soon}
        </h2>
        {state === "over" ? <Over /> : <Soon isLatest={restSeconds <= idleSeconds} state={state} stay={stay} />}
      </div>
    </dialog>
  );
}

async function sendSignOfLife(): Promise<"kept" | "over" | "failed"> {
  try {
    const headers = { Accept: "application/json" };
    const answer = await fetch("/staff/session/stay", { method: "POST", headers, body: new URLSearchParams() });
    if (answer.ok) return "kept";
    return answer.status === 401 ? "over" : "failed";
  } catch {
    return "failed";
  }
}

type SoonProps = { readonly isLatest: boolean; readonly state: State; readonly stay: () => Promise<void> };

function Soon({ isLatest, state, stay }: SoonProps) {
  return (
    <>
      <p>{isLatest ? words.latest : words.idle}</p>
      {state === "failed" && <p role="alert">{words.failed}</p>}
      <ButtonRow>
        {!isLatest && (
          <Button type="button" onClick={() => void stay()}>
            {words.stay}
          </Button>
        )}
        <form method="dialog">
          <Button variant="secondary">{words.close}</Button>
        </form>
      </ButtonRow>
    </>
  );
}

function Over() {
  return (
    <>
      <p>{words.overHint}</p>
      <ButtonRow>
        <ButtonLink href="/staff/sign-in" target="_blank">
          {words.signIn}
        </ButtonLink>
        <form method="dialog">
          <Button variant="secondary">{words.close}</Button>
        </form>
      </ButtonRow>
    </>
  );
}
