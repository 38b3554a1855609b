import { attributionOf, sourceName } from "@/lib/http/attribution";
import { workingTime } from "@/lib/leads/working-time";
import { localDateAt } from "@/lib/time/wall-time";

/** One page that was opened, as far as it is looked at for counting. Nothing of it is kept but the two counts. */
export type OpenedPage = {
  /** Path and query. */
  readonly url: string;
  readonly host: string | null;
  readonly referer: string | null;
  /** The headers of these names: what the browser says about where the request came from, and why. */
  readonly fetchSite: string | null;
  readonly purpose: string | null;
  readonly userAgent: string | null;
};

export type CountedVisits = {
  readonly countedOn: string;
  readonly dimension: "page" | "source";
  readonly value: string;
  readonly views: number;
  readonly visits: number;
};

export type VisitCounter = {
  readonly note: (opened: OpenedPage, now: Date) => void;
  /** Gives what was counted since the last time, and begins anew. */
  readonly take: () => readonly CountedVisits[];
};

/** Anybody can make up sources: beyond these, one server counts new ones together until it has written its counts down. */
const mostSources = 100;
const robots = /bot\b|crawl|spider|slurp|preview|monitor|headlesschrome|python|curl|wget|axios|go-http|java\//i;

/**
 * Counts opened pages in memory: how often each page of ours, and how often from each source. Nobody is told from
 * anybody else: no cookie, no address, no fingerprint, no order of pages.
 */
export function visitCounter(pages: ReadonlySet<string>): VisitCounter {
  let counts = new Map<string, CountedVisits>();
  let sources = new Set<string>();
  const add = (one: Pick<CountedVisits, "countedOn" | "dimension" | "value">, visits: number) => {
    const key = `${one.countedOn} ${one.dimension} ${one.value}`;
    const known = counts.get(key);
    counts.set(key, { ...one, views: (known?.views ?? 0) + 1, visits: (known?.visits ?? 0) + visits });
  };
  const knownSource = (source: string) => {
    if (sources.size < mostSources) sources.add(source);
    return sources.has(source) ? source : "other";
  };
  return {
    note: (opened, now) => {
      const page = pageOf(opened.url);
      if (!pages.has(page) || !isByPerson(opened)) return;
      const countedOn = localDateAt(now, workingTime.zone);
      const isVisit = cameFromOutside(opened);
      add({ countedOn, dimension: "page", value: page }, isVisit ? 1 : 0);
      if (isVisit) add({ countedOn, dimension: "source", value: knownSource(sourceOf(opened)) }, 1);
    },
    take: () => {
      const taken = [...counts.values()];
      counts = new Map();
      sources = new Set();
      return taken;
    },
  };
}

function pageOf(url: string): string {
  return url.split("?", 1)[0] ?? "/";
}

/** Pages fetched ahead of a click are opened by nobody yet; robots say who they are, or nothing at all. */
function isByPerson({ purpose, userAgent }: OpenedPage): boolean {
  return purpose === null && userAgent !== null && userAgent !== "" && !robots.test(userAgent);
}

/** Browsers say where a request comes from; where one doesn't, the page before does. */
function cameFromOutside({ fetchSite, referer, host }: OpenedPage): boolean {
  if (fetchSite !== null) return fetchSite === "none" || fetchSite === "cross-site" || fetchSite === "same-site";
  return referer === null || URL.parse(referer)?.host !== host;
}

function sourceOf({ url, referer, host }: OpenedPage): string {
  const pairs = new URLSearchParams(url.split("?", 2)[1] ?? "");
  return sourceName(attributionOf({ pairs, referer, host }));
}
