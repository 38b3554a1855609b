"use client";

import { type RefObject, useEffect } from "react";

const patienceMs = 8_000;

/**
 * Lets the browser do the work of a form's slip, begun as soon as somebody turns to the form, and writes it into the form
 * when it is done; where the browser can't do it, or is not done in time, the form goes without.
 */
export function useProofOfWork(form: RefObject<HTMLFormElement | null>, challenge: string): void {
  useEffect(() => {
    const area = form.current;
    const begin = async () => {
      const solution = await solved(challenge);
      const field = area?.elements.namedItem("solution");
      if (field instanceof HTMLInputElement) field.value = solution;
    };
    const beginOnce = () => void begin();
    area?.addEventListener("focusin", beginOnce, { once: true });
    return () => area?.removeEventListener("focusin", beginOnce);
  }, [form, challenge]);
}

async function solved(challenge: string): Promise<string> {
  try {
    const [{ solveChallenge }, { deriveKey }] = await Promise.all([
      import("altcha-lib"),
      import("altcha-lib/algorithms/web/pbkdf2"),
    ]);
    // Our own server has written and signed it.
    // oxlint-disable-next-line no-unsafe-assignment
    const solution = await solveChallenge({ challenge: JSON.parse(challenge), deriveKey, timeout: patienceMs });
    return solution === null ? "" : JSON.stringify(solution);
  } catch {
    // No cryptography on this page (it needs https or this machine): the form goes as it does without script.
    return "";
  }
}
