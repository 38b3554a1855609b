import { outsideUrl, type AddressRefusal } from "@/lib/http/outside/address";
import { takeHop, type Doors, type Hop, type HopRefusal } from "@/lib/http/outside/hop";
import { accepted, refused, type Result } from "@/lib/result";

export type OutsideRefusal = AddressRefusal | HopRefusal | "too-slow" | "too-many-redirects";

export type OutsideRequest = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | null;
  /** "manual" gives the redirect itself as the answer; left out, up to three are followed. */
  readonly redirect?: "follow" | "manual";
  /** For everything together: names, connections, redirects and the whole answer. */
  readonly deadlineMs?: number;
  readonly bytesMax?: number;
};

/** A request to an address that somebody gave us. What comes back is any answer of the other side, also its errors. */
export type FetchOutside = (address: string, request?: OutsideRequest) => Promise<Result<Response, OutsideRefusal>>;

const redirectsMax = 3;
const usual = {
  method: "GET",
  headers: {},
  body: null,
  redirect: "follow",
  deadlineMs: 10_000,
  bytesMax: 5_000_000,
} as const satisfies Required<OutsideRequest>;

/**
 * A way to fetch through these doors: http and https only, no credentials in the address, every address of every host on
 * the way checked before a connection is made to just that address (OWASP, server-side request forgery). Credentials in
 * headers go to no other origin, and no redirect leads from https to http. Only tests make another way than `fetchOutside`,
 * which the architecture's test proves.
 */
export function fetchThrough(doors: Doors): FetchOutside {
  return async (address, request = {}) => {
    const url = outsideUrl(address);
    if (!url.ok) return url;
    const { method, headers, body, redirect, deadlineMs, bytesMax } = { ...usual, ...request };
    const signal = AbortSignal.timeout(deadlineMs);
    const redirects = redirect === "manual" ? "none" : redirectsMax;
    const answer = await follow({ url: url.value, method, headers, body }, { doors, signal, bytesMax, redirects });
    return signal.aborted && !answer.ok ? refused("too-slow") : answer;
  };
}

type Limits = {
  readonly doors: Doors;
  readonly signal: AbortSignal;
  readonly bytesMax: number;
  readonly redirects: number | "none";
};

async function follow(first: Hop, limits: Limits): Promise<Result<Response, OutsideRefusal>> {
  let hop = first;
  for (let followed = 0; ; followed += 1) {
    const answer = await takeHop(hop, limits);
    if (!answer.ok || limits.redirects === "none" || !isRedirect(answer.value)) return answer;
    if (followed === limits.redirects) return refused("too-many-redirects");
    const next = nextHop(hop, answer.value);
    if (!next.ok) return next;
    hop = next.value;
  }
}

const redirecting = [301, 302, 303, 307, 308];

function isRedirect({ status, headers }: Response): boolean {
  return redirecting.includes(status) && headers.has("location");
}

const secretHeaders = ["authorization", "proxy-authorization", "cookie"];

function nextHop(hop: Hop, answer: Response): Result<Hop, AddressRefusal | "not-secure"> {
  const url = outsideUrl(answer.headers.get("location") ?? "", hop.url);
  if (!url.ok) return url;
  if (hop.url.protocol === "https:" && url.value.protocol === "http:") return refused("not-secure");
  const isSameOrigin = url.value.origin === hop.url.origin;
  const headers = isSameOrigin
    ? hop.headers
    : Object.fromEntries(Object.entries(hop.headers).filter(([name]) => !secretHeaders.includes(name.toLowerCase())));
  const becomesGet = answer.status === 303 && hop.method !== "HEAD";
  return accepted(
    becomesGet ? { url: url.value, method: "GET", headers, body: null } : { ...hop, url: url.value, headers },
  );
}
