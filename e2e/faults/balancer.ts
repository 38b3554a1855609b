import { createServer, request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * What stands in front of several servers, as such programs do: it looks at each five times a second, takes one out that
 * says three times in a row that it is not ready, or at which nobody listens, and sends a request on elsewhere only when
 * nothing of it was taken, or when it only reads.
 */
export type Balancer = {
  readonly url: string;
  readonly readyServers: () => number;
  readonly stop: () => Promise<void>;
};

type Server = { readonly port: number; failures: number; isLookedAt: boolean };

const lookEveryMs = 200;
const failuresMax = 3;

/** Starts one in front of servers at these ports of this machine, which need not listen yet. */
export async function startBalancer(ports: readonly number[]): Promise<Balancer> {
  const servers = ports.map((port): Server => ({ port, failures: failuresMax, isLookedAt: false }));
  const ready = () => servers.filter(({ failures }) => failures < failuresMax);
  const timers = servers.map((server) => setInterval(() => void look(server), lookEveryMs));
  let turn = 0;
  const door = createServer((request, response) => {
    turn += 1;
    const inOrder = ready();
    const [first, second] = turn % 2 === 0 ? inOrder : inOrder.toReversed();
    if (first === undefined) response.writeHead(502).end("No server is ready.");
    else handOn([first, second ?? first], request, response);
  });
  await new Promise<void>((resolve) => {
    door.listen(0, "127.0.0.1", resolve);
  });
  // A server that listens on a port has an address of this shape.
  // oxlint-disable-next-line no-unsafe-type-assertion
  const { port } = door.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    readyServers: () => ready().length,
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      door.closeAllConnections();
      await new Promise((resolve) => {
        door.close(resolve);
      });
    },
  };
}

async function look(server: Server): Promise<void> {
  if (server.isLookedAt) return;
  server.isLookedAt = true;
  const signal = AbortSignal.timeout(1_500);
  try {
    const { ok } = await fetch(`http://127.0.0.1:${server.port}/api/health/ready`, { signal });
    server.failures = ok ? 0 : server.failures + 1;
  } catch (error) {
    server.failures = isRefused(error) ? failuresMax : server.failures + 1;
  } finally {
    server.isLookedAt = false;
  }
}

function isRefused(error: unknown): boolean {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return cause instanceof Error && "code" in cause && cause.code === "ECONNREFUSED";
}

function handOn([server, next]: readonly [Server, Server], request: IncomingMessage, response: ServerResponse): void {
  const { method, url: path, headers } = request;
  const options = { port: server.port, host: "127.0.0.1", method, path, headers, agent: false } as const;
  const onward = ask(options, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
    answer.on("error", () => response.destroy());
  });
  onward.on("error", (error) => {
    // As nginx does: what was certainly not taken, or may be taken twice, goes to the next one.
    const mayGoOn = isRefused(error) || (method === "GET" && !response.headersSent);
    if (mayGoOn && next !== server) handOn([next, next], request, response);
    else if (response.headersSent) response.destroy();
    else response.writeHead(502).end("The server is gone.");
  });
  // What was not taken by anybody can still be taken by another one.
  onward.once("socket", (socket) => socket.once("connect", () => request.pipe(onward)));
}
