import type { Server } from "node:http";
import { endLiveStreams } from "@/lib/http/live";
import { log } from "@/lib/http/log";

declare global {
  /** True once a stop was asked for: the readiness check then says so before the door closes. */
  var waymarkIsDraining: boolean | undefined;
}

const NOTICE_MS = 2_000;
/** Longer than any answer takes to begin (see answer-in-time.ts). */
const IN_FLIGHT_MS = 6_000;
/** npm hands on the Ctrl-C that the terminal has sent to us, too. */
const ECHO_MS = 1_000;
/** Who runs us waits some seconds longer before it ends a process by force: systemd 90, Kubernetes 30. */
const END_MS = 14_000;

export function isDraining(): boolean {
  return globalThis.waymarkIsDraining === true;
}

/**
 * Closes a server without cutting anybody off: says "not ready" first (balancers need a moment to see it; a person at
 * the keyboard does not), then takes no new connection and lets running requests end, six seconds at most.
 */
export async function drain(server: Server, signal: NodeJS.Signals): Promise<void> {
  globalThis.waymarkIsDraining = true;
  if (signal === "SIGTERM") await pause(NOTICE_MS);
  // Nobody's open page holds the door: it finds another server, or this one once it is back.
  endLiveStreams();
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeIdleConnections();
  const sweeper = setInterval(() => server.closeIdleConnections(), 100);
  const isLate = await Promise.race([closed.then(() => false), pause(IN_FLIGHT_MS).then(() => true)]);
  if (isLate) log().warn("requests that did not end in time were cut off");
  clearInterval(sweeper);
  server.closeAllConnections();
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}

/** A wish to stop: who asked, and a signal that long work listens to. */
export type Stop = { readonly asked: Promise<NodeJS.Signals>; readonly signal: AbortSignal };

let asks: ((signal: NodeJS.Signals) => void) | null = null;

/** Asks this process for an orderly stop, as SIGTERM does; false where nothing listens for it. */
export function askToStop(): boolean {
  asks?.("SIGTERM");
  return asks !== null;
}

/**
 * The first signal asks for an orderly stop, even of a build; another one, a second later or more, ends the process at
 * once. So does what is still not done after fourteen seconds.
 */
export function listenForStop(): Stop {
  const controller = new AbortController();
  const asked = new Promise<NodeJS.Signals>((resolve) => {
    let askedAt: number | null = null;
    asks = (signal) => {
      if (askedAt !== null) return;
      askedAt = performance.now();
      setTimeout(endAnyway, END_MS).unref();
      controller.abort();
      resolve(signal);
    };
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.on(signal, () => {
        if (askedAt !== null && performance.now() - askedAt > ECHO_MS) process.exit(130);
        asks?.(signal);
      });
    }
  });
  return { asked, signal: controller.signal };
}

function endAnyway(): void {
  log().error("the stop took too long and was cut short");
  // oxlint-disable-next-line unicorn/no-process-exit -- whatever is left behind must not keep the process
  process.exit(1);
}
