import { lookup } from "node:dns/promises";
import { request as requestPlain, type IncomingMessage } from "node:http";
import { request as requestSecure } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { hostOf, isPublicAddress } from "@/lib/http/outside/address";
import { readAnswer, type AnswerRefusal } from "@/lib/http/outside/answer";
import { refused, type Result } from "@/lib/result";

export type HopRefusal = AnswerRefusal | "unknown-host" | "private-address" | "unreachable" | "not-secure";

/** What may be reached, and how names become addresses. Anything but `openInternet` is for tests, which serve on loopback. */
export type Doors = {
  readonly addressesOf: (host: string) => Promise<readonly string[]>;
  readonly mayReach: (address: string, port: number) => boolean;
};

export const openInternet: Doors = {
  addressesOf: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  mayReach: isPublicAddress,
};

export type Hop = {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
};

type Limits = { readonly signal: AbortSignal; readonly bytesMax: number; readonly doors: Doors };

/**
 * One request to one host. The name is looked up here, every address it has must be public, and the connection goes to
 * exactly the addresses that were looked at: a name that changes its mind in between reaches nothing.
 */
export async function takeHop(hop: Hop, limits: Limits): Promise<Result<Response, HopRefusal>> {
  const { url } = hop;
  const { signal, bytesMax, doors } = limits;
  const addresses = await addressesOf(hostOf(url), limits);
  if (addresses.length === 0) return refused("unknown-host");
  if (!addresses.every((address) => doors.mayReach(address, portOf(url)))) return refused("private-address");
  try {
    return await readAnswer(await messageOf(hop, { addresses, signal }), bytesMax);
  } catch (error) {
    return refused(isAboutSecurity(error) ? "not-secure" : "unreachable");
  }
}

function portOf({ port, protocol }: URL): number {
  if (port !== "") return Number(port);
  return protocol === "https:" ? 443 : 80;
}

async function addressesOf(host: string, { signal, doors }: Limits): Promise<readonly string[]> {
  if (isIP(host) !== 0) return [host];
  const given = doors.addressesOf(host).catch((): readonly string[] => []);
  return Promise.race([given, whenAborted(signal)]);
}

/** A lookup can't be called back; nobody waits for it any longer than for the rest. */
function whenAborted(signal: AbortSignal): Promise<readonly string[]> {
  const { promise, resolve } = Promise.withResolvers<readonly string[]>();
  if (signal.aborted) resolve([]);
  else signal.addEventListener("abort", () => resolve([]), { once: true });
  return promise;
}

type Way = { readonly addresses: readonly string[]; readonly signal: AbortSignal };

function messageOf({ url, method, headers, body }: Hop, { addresses, signal }: Way): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const request = (url.protocol === "https:" ? requestSecure : requestPlain)(url, {
    method,
    headers: { "Accept-Encoding": "gzip", "User-Agent": "Waymark", ...headers },
    lookup: pinnedTo(addresses),
    // A connection of its own: one that an earlier request left open might lead somewhere else.
    agent: false,
    maxHeaderSize: 32_768,
    signal,
  });
  request.once("response", resolve).on("error", reject);
  request.end(body ?? undefined);
  return promise;
}

/** A lookup that knows only the addresses that were checked. */
function pinnedTo(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, { all }, callback) => {
    const [first] = found;
    if (all === true) callback(null, found);
    else callback(null, first?.address ?? "", first?.family ?? 4);
  };
}

/** Certificates that are expired, self-made or somebody else's, and hosts that speak no TLS. */
function isAboutSecurity(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^(CERT_|ERR_TLS|ERR_SSL|EPROTO|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_)/.test(code);
}
