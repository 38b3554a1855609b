"use client";

import { type RefObject, useEffect, useRef } from "react";

const patienceMs = 8_000;

/**
 * Lets the browser do the work of a form's slip, begun as soon as somebody turns to the form. The function given back
 * waits for it and writes it into the form; where the browser can't do it, or takes too long, the form goes without.
 */
export function useProofOfWork(form: RefObject<HTMLFormElement | null>, challenge: string): () => Promise<void> {
  const work = useRef<Promise<string> | null>(null);
  useEffect(() => {
    const area = form.current;
    const begin = () => void (work.current ??= solved(challenge));
    area?.addEventListener("focusin", begin);
    return () => area?.removeEventListener("focusin", begin);
  }, [form, challenge]);
  return async () => {
    const solution = await Promise.race([(work.current ??= solved(challenge)), later()]);
    const field = form.current?.elements.namedItem("solution");
    if (field instanceof HTMLInputElement) field.value = solution;
  };
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

function later(): Promise<string> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(""), patienceMs);
  });
}
