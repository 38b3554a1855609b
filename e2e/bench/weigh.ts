import { get } from "node:http";
import { gzipSync } from "node:zlib";

/** One answer as it travels: its head, and its body still compressed. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

/** Bytes that a first visit to a route moves, gzipped: the document, its stylesheets, its scripts. */
export type Weight = { readonly html: number; readonly css: number; readonly script: number };

/** Fetches without undoing the compression, on a connection of its own. */
export function fetchRaw(url: string, cookie = ""): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent: false, headers: { "accept-encoding": "gzip", cookie } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.once("end", () => {
        const headers = Object.fromEntries(
          Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
        );
        resolve({ status: response.statusCode ?? 0, headers, body: Buffer.concat(parts) });
      });
    });
    request.once("error", reject);
  });
}

/** `cookie` says who is signed in, where the route wants to know. */
export async function weigh(origin: string, route: string, cookie = ""): Promise<Weight> {
  const document = await fetchRaw(origin + route, cookie);
  if (document.status !== 200) throw new Error(`${route} answers ${document.status}.`);
  const html = await textOf(origin + route, cookie);
  const sizes = (addresses: readonly string[]) =>
    Promise.all(addresses.map(async (address) => gzippedSize(await fetchRaw(new URL(address, origin + route).href))));
  const { css, script } = filesNamedIn(html);
  return { html: gzippedSize(document), css: sum(await sizes(css)), script: sum(await sizes(script)) };
}

/** The stylesheets and scripts that a document asks for by itself, each once. */
export function filesNamedIn(html: string): { readonly css: readonly string[]; readonly script: readonly string[] } {
  const tags = [...html.matchAll(/<(link|script)\b([^>]*)>/g)].map(([, tag = "", attributes = ""]) => ({
    tag,
    attributes,
  }));
  const css = tags
    .filter(({ tag, attributes }) => tag === "link" && valueOf(attributes, "rel") === "stylesheet")
    .map(({ attributes }) => valueOf(attributes, "href"));
  const script = tags.filter(({ tag }) => tag === "script").map(({ attributes }) => valueOf(attributes, "src"));
  return { css: known(css), script: known(script) };
}

function known(addresses: ReadonlyArray<string | null>): string[] {
  return [...new Set(addresses.filter((address) => address !== null))];
}

function valueOf(attributes: string, name: string): string | null {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1]?.replaceAll("&amp;", "&") ?? null;
}

/** What arrives uncompressed is counted as if it had been gzipped, so that one server's setting does not hide in the sum. */
function gzippedSize({ headers, body }: Answer): number {
  return headers["content-encoding"] === undefined ? gzipSync(body).length : body.length;
}

async function textOf(url: string, cookie: string): Promise<string> {
  return (await fetch(url, { headers: { cookie } })).text();
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
