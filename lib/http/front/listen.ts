import { createServer, type Server } from "node:http";
import { createServer as createNetServer, type Server as NetServer } from "node:net";
import { SurroundingsError } from "@/db/surroundings";
import { securityHeaders } from "@/lib/http/security-headers";
import type { NodeHandler } from "@/lib/http/front/handler";

const FIRST_PORT = 3_000;
const LAST_PORT = 3_099;

/** Time limits against slow senders: headers within 10 s, the whole request within 30 s. */
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
};

const UNREADABLE: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

/** A server that does not listen yet: `handle` must be able to answer once it does. */
export function createFrontServer(handle: NodeHandler, onFault: (error: unknown) => void): Server {
  const server = createServer(LIMITS, (request, response) => {
    handle(request, response).catch((error: unknown) => {
      onFault(error);
      if (!response.headersSent) response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" });
      response.end("Something broke on our side. Try again in a moment.");
    });
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === "ECONNRESET") {
      socket.destroy();
      return;
    }
    const status = UNREADABLE[error.code ?? ""] ?? "400 Bad Request";
    const headers = Object.entries({
      ...securityHeaders,
      "Content-Type": "text/plain; charset=utf-8",
      Connection: "close",
    });
    const words = "This request can't be read. Check the address, or start from our home page.";
    socket.end([`HTTP/1.1 ${status}`, ...headers.map(([name, value]) => `${name}: ${value}`), "", words].join("\r\n"));
  });
  return server;
}

/** A port that is free now: the wanted one, or the first from 3000. Refuses a taken port in one sentence. */
export async function findPort(host: string, wanted: number | undefined): Promise<number> {
  const probe = createNetServer();
  const port = await listen(probe, host, wanted);
  await new Promise((resolve) => {
    probe.close(resolve);
  });
  return port;
}

/** Listens on the wanted port, or on the first free one from 3000. Refuses a taken port in one sentence. */
export async function listen(server: NetServer, host: string, wanted: number | undefined): Promise<number> {
  const ports =
    wanted === undefined
      ? Array.from({ length: LAST_PORT - FIRST_PORT + 1 }, (_, step) => FIRST_PORT + step)
      : [wanted];
  for (const port of ports) {
    if (await canListen(server, host, port)) return port;
  }
  throw new SurroundingsError(
    wanted === undefined
      ? `All ports from ${FIRST_PORT} to ${LAST_PORT} are taken: set PORT to a free one.`
      : `Port ${wanted} is taken: stop what listens there, or set PORT to another one.`,
  );
}

function canListen(server: NetServer, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(new SurroundingsError(refusalToListen(error.code ?? "", host, port)));
    };
    server.once("error", onError).listen(port, host, () => {
      server.off("error", onError);
      resolve(true);
    });
  });
}

function refusalToListen(code: string, host: string, port: number): string {
  if (code === "EACCES") return `This user may not listen on port ${port}: set PORT to one above 1023.`;
  return `Waymark can't listen on ${host}, port ${port} (${code}): check WAYMARK_HOST and PORT.`;
}
