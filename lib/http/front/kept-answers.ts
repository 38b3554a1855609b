import type { StoredAnswer } from "@/lib/http/front/stored-answer";

type Kept = { readonly answer: StoredAnswer; readonly freshUntilMs: number };

/** How long the old rendering goes on serving while somebody waits for the new one, or after that one failed. */
const RENEWAL_MS = 5_000;

/** Renderings that serve more than one visitor, bounded in bytes: the one that was longest without a visitor goes first. */
export type KeptAnswers = {
  /**
   * What is kept under a name. When it is past its time, the first to ask gets null, and thereby the task to render it
   * anew; all others get the old one meanwhile.
   */
  readonly find: (name: string, nowMs: number) => StoredAnswer | null;
  readonly keep: (name: string, answer: StoredAnswer, freshUntilMs: number) => void;
};

export function keepAnswers(mostBytes: number): KeptAnswers {
  const kept = new Map<string, Kept>();
  let bytes = 0;
  const remove = (name: string) => {
    bytes -= bytesOf(kept.get(name)?.answer);
    kept.delete(name);
  };
  const put = (name: string, entry: Kept) => {
    remove(name);
    kept.set(name, entry);
    bytes += bytesOf(entry.answer);
    for (const oldest of kept.keys()) {
      if (bytes <= mostBytes) return;
      remove(oldest);
    }
  };
  return {
    find: (name, nowMs) => {
      const entry = kept.get(name);
      if (entry === undefined) return null;
      const isDue = nowMs >= entry.freshUntilMs;
      put(name, isDue ? { ...entry, freshUntilMs: nowMs + RENEWAL_MS } : entry);
      return isDue ? null : entry.answer;
    },
    keep: (name, answer, freshUntilMs) => put(name, { answer, freshUntilMs }),
  };
}

function bytesOf(answer: StoredAnswer | undefined): number {
  return answer === undefined ? 0 : answer.identity.byteLength + bytesOf(answer.onArrival);
}
