import type { IncomingMessage } from "node:http";
import { pages } from "@/lib/content/site-map";
import { database } from "@/lib/database";
import { log } from "@/lib/http/log";
import { keepVisits } from "@/lib/insight/commands/keep-visits";
import { visitCounter, type CountedVisits } from "@/lib/insight/visits";

const KEPT_EVERY_MS = 30_000;
/** While the database is away counts wait here, half an hour's at most: they are worth no memory beyond that. */
const BATCHES_WAITING_MAX = 60;

/** Pages outside the content that visitors enter by. */
const otherPages = ["/assessment", "/book", "/book/waiting", "/feedback"];

export type VisitCounting = {
  readonly onPage: (request: IncomingMessage) => void;
  /** Writes down what was counted last. */
  readonly stop: () => Promise<void>;
};

/** Counts opened pages in memory and adds them to the database twice a minute: nobody waits for it. */
export function countVisits(): VisitCounting {
  const counter = visitCounter(new Set([...pages.map(({ path }) => path), ...otherPages]));
  let waiting: Array<readonly CountedVisits[]> = [];
  const keep = async () => {
    waiting = [...waiting, counter.take()].filter(({ length }) => length > 0).slice(-BATCHES_WAITING_MAX);
    const taken = waiting;
    waiting = [];
    for (const [place, batch] of taken.entries()) {
      try {
        await keepVisits(database(), batch);
      } catch (error) {
        log().warn({ err: error }, "visits could not be counted and will be tried again");
        waiting = [...taken.slice(place), ...waiting];
        return;
      }
    }
  };
  const timer = setInterval(() => void keep(), KEPT_EVERY_MS).unref();
  return {
    onPage: (request) => counter.note(openedPage(request), new Date()),
    stop: async () => {
      clearInterval(timer);
      await keep();
    },
  };
}

function openedPage({ url = "/", headers }: IncomingMessage) {
  return {
    url,
    host: headers.host ?? null,
    referer: headers.referer ?? null,
    fetchSite: oneOf(headers["sec-fetch-site"]),
    purpose: oneOf(headers["sec-purpose"] ?? headers["purpose"]),
    userAgent: headers["user-agent"] ?? null,
  };
}

function oneOf(header: string | readonly string[] | undefined): string | null {
  return typeof header === "string" ? header : (header?.[0] ?? null);
}
