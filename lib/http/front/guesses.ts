import type { IncomingMessage, ServerResponse } from "node:http";
import type { AnswerPage } from "@/lib/http/answer-page";

/** Pages whose address is a secret: what isn't there was guessed, or mistyped. */
const SECRET_PAGES =
  /^\/(result|booking|voices|waiting|follow-up|calendar|book\/offer|staff\/(welcome|new-password))\/[^/?]+/;
const VISITORS_MAX = 10_000;

/** Says when to turn a visitor away, and takes note of what comes of a request that is let in. */
export type GuessWatch = {
  readonly refusalOf: (request: IncomingMessage, response: ServerResponse) => AnswerPage | null;
};

/**
 * Counts secret addresses that lead nowhere, with `count`, which tells how many seconds a visitor must wait by now (0 for
 * none), over all servers together. The wait itself is kept here, so that who must wait costs the database nothing.
 */
export function watchGuesses(count: (visitor: string) => Promise<number>): GuessWatch {
  const waitsUntilMs = new Map<string, number>();
  const note = async (visitor: string) => {
    const seconds = await count(visitor);
    if (seconds === 0) return;
    waitsUntilMs.set(visitor, performance.now() + seconds * 1_000);
    const [oldest] = waitsUntilMs.keys();
    if (waitsUntilMs.size > VISITORS_MAX && oldest !== undefined) waitsUntilMs.delete(oldest);
  };
  return {
    refusalOf: (request, response) => {
      if (!SECRET_PAGES.test(request.url ?? "")) return null;
      const visitor = String(request.headers["x-waymark-visitor"]);
      const waitMs = (waitsUntilMs.get(visitor) ?? 0) - performance.now();
      if (waitMs > 0) return { ...TOO_MANY, retryAfterSeconds: Math.ceil(waitMs / 1_000) };
      waitsUntilMs.delete(visitor);
      response.once("finish", () => {
        if (response.statusCode === 404) void note(visitor);
      });
      return null;
    },
  };
}

const TOO_MANY = {
  status: 429,
  title: "That was a lot of addresses that lead nowhere",
  words:
    "To keep robots from guessing we limit how many can be tried. Wait a little, then open your link as it stands in the mail, or as you copied it.",
};
