import type { AnswerPage } from "@/lib/http/answer-page";
import { isUnavailable } from "@/lib/http/deadline";
import { log } from "@/lib/http/log";

declare global {
  /** When a page last failed because the database was in trouble (milliseconds since 1970). */
  var waymarkUnavailableAt: number | undefined;
}

const RECENT_MS = 5_000;

/** Logs a fault of a page or route by its route, and remembers whether the database was the cause. */
export function noteFault(error: unknown, route: string): void {
  const passes = isUnavailable(error);
  if (passes) globalThis.waymarkUnavailableAt = performance.now();
  log()[passes ? "warn" : "error"]({ err: error, route }, passes ? "a page had to be put off" : "a page failed");
}

/** What a visitor reads instead of a page that failed: needs no script, and 503 where another try will help. */
export function faultPage(): AnswerPage {
  const at = globalThis.waymarkUnavailableAt;
  if (at === undefined || performance.now() - at > RECENT_MS) return BROKEN;
  return BUSY_PAGE;
}

/** When the database is why there is no page. */
export const BUSY_PAGE: AnswerPage = {
  status: 503,
  title: "This page is not available just now",
  words: "Our database did not answer in time. Reload the page in a moment. Nothing you sent before is lost.",
  retryAfterSeconds: 5,
};

const BROKEN: AnswerPage = {
  status: 500,
  title: "Something broke on our side",
  words: "The fault is noted. Reload the page, or start again from the home page.",
};
