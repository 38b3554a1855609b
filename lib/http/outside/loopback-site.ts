import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** A site for tests, on a free port of loopback, that remembers who came. */
export type LoopbackSite = {
  readonly port: number;
  readonly url: string;
  readonly hits: readonly IncomingMessage[];
  readonly close: () => void;
};

/** Serves a site until it is closed; what is under way then is cut. */
export async function openLoopbackSite(answer: RequestListener): Promise<LoopbackSite> {
  const hits: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    hits.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  // A server that listens on a port always has an address of this shape.
  // oxlint-disable-next-line no-unsafe-type-assertion
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port, url: `http://127.0.0.1:${port}`, hits, close };
}
