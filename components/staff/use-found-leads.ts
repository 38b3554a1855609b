import { useEffect, useState } from "react";

/** Something to go to. */
export type PaletteEntry = { readonly href: string; readonly label: string; readonly detail?: string };

const pauseMs = 150;
const lettersMin = 2;

/** The leads that a search finds, asked for after a pause; what an older question finds late is dropped. */
export function useFoundLeads(typed: string): readonly PaletteEntry[] {
  const [found, setFound] = useState<{ readonly words: string; readonly leads: readonly PaletteEntry[] }>();
  const words = typed.trim();
  useEffect(() => {
    if (words.length < lettersMin) return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      void ask(words, stop.signal).then((leads) => stop.signal.aborted || setFound({ words, leads }));
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [words]);
  return words.length < lettersMin ? [] : (found?.leads ?? []);
}

/** Nothing when the server does not answer: the pages are still there, and the search says what is wrong. */
async function ask(words: string, signal: AbortSignal): Promise<readonly PaletteEntry[]> {
  const address = `/staff/leads/find?${new URLSearchParams({ search: words }).toString()}`;
  const answer = await fetch(address, { signal }).catch(() => null);
  if (answer?.ok !== true) return [];
  const body: unknown = await answer.json().catch(() => null);
  return isFound(body) ? body.leads : [];
}

function isFound(body: unknown): body is { readonly leads: readonly PaletteEntry[] } {
  return typeof body === "object" && body !== null && "leads" in body && Array.isArray(body.leads);
}
