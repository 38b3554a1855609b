import { Agent, request, type OutgoingHttpHeaders } from "node:http";

/** One request, and the answer that it must get. */
export type Exchange = {
  readonly url: string;
  readonly headers?: OutgoingHttpHeaders;
  /** Posted where it is given. */
  readonly body?: string;
  readonly status: number;
};

export type Exchanged = { readonly milliseconds: number; readonly location: string };

/**
 * Lets so many clients, each on a connection of its own, work through the exchanges as fast as they are answered. The
 * time of each goes from sending the request to the last byte of the answer.
 */
export async function exchangeAll(exchanges: readonly Exchange[], clients: number): Promise<readonly Exchanged[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const waiting = exchanges.values();
  const done: Exchanged[] = [];
  const work = async () => {
    for (const each of waiting) done.push(await exchange(each, agent));
  };
  await Promise.all(Array.from({ length: clients }, work));
  agent.destroy();
  return done;
}

function exchange({ url, headers = {}, body, status }: Exchange, agent: Agent): Promise<Exchanged> {
  const method = body === undefined ? "GET" : "POST";
  const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const sentAt = performance.now();
    const sent = request(url, { method, agent, headers: { ...headers, ...length } }, (answer) => {
      answer.resume().once("end", () => {
        const milliseconds = performance.now() - sentAt;
        if (answer.statusCode === status) resolve({ milliseconds, location: answer.headers.location ?? "" });
        else reject(new Error(`${method} ${url} answers ${answer.statusCode}, not ${status}.`));
      });
    });
    sent.once("error", reject).end(body);
  });
}

export type Spread = { readonly p50: number; readonly p95: number; readonly perSecond: number };

export function spreadOf(exchanged: readonly Exchanged[], clients: number): Spread {
  const sorted = exchanged.map(({ milliseconds }) => milliseconds).toSorted((left, right) => left - right);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  const busyMs = sorted.reduce((sum, each) => sum + each, 0) / clients;
  return { p50: at(0.5), p95: at(0.95), perSecond: (1_000 * sorted.length) / busyMs };
}

export function spreadWords(what: string, { p50, p95, perSecond }: Spread): string {
  const shown = (number: number) => number.toFixed(1).padStart(8);
  return `${what.padEnd(54)} p50 ${shown(p50)} ms   p95 ${shown(p95)} ms   ${Math.round(perSecond)} / s`;
}
