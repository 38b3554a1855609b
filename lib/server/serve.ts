import type { Server } from "node:http";
import { join } from "node:path";
import { announceAddress, appUrl, config, settleConfig } from "@/lib/config/config";
import { missingSetup, setupWords } from "@/lib/config/missing-setup";
import { liveConnection } from "@/lib/database";
import { createFrontServer, findPort, listen } from "@/lib/http/front/listen";
import { frontHandler, type NodeHandler } from "@/lib/http/front/handler";
import { watchGuesses } from "@/lib/http/front/guesses";
import { readStoredAnswers } from "@/lib/http/front/stored-answers";
import { isUnavailable } from "@/lib/http/deadline";
import { log } from "@/lib/http/log";
import { say } from "@/lib/server/command";
import { countGuess } from "@/lib/server/count-guess";
import { countVisits } from "@/lib/server/count-visits";
import { openUnlessStopped, type OpenDatabase } from "@/lib/server/database";
import { drain, listenForStop, type Stop } from "@/lib/http/front/drain";
import { keepPort } from "@/lib/server/kept-port";
import { quietConsole } from "@/lib/server/quiet-console";
import { firstAdministratorInvitation } from "@/lib/server/staff-link";
import { stopParts } from "@/lib/server/stop-parts";
import { startJobs } from "@/lib/server/worker";
import { demandCurrentZoneData } from "@/lib/server/zone-canary";

export type ServeOptions = {
  /** The embedded database's folder below the data folder. */
  readonly folder: string;
  readonly isDevelopment: boolean;
  /** Runs once the database is ready and before the first request: a build, or sample data. */
  readonly prepare: (stop: AbortSignal) => Promise<void>;
};

/** Runs the whole product in this process until SIGINT or SIGTERM, then stops every part of it in order. */
export async function serve(options: ServeOptions): Promise<void> {
  demandCurrentZoneData();
  const stop = listenForStop();
  const opened = await openUnlessStopped(options.folder, stop);
  try {
    await options.prepare(stop.signal);
    if (!stop.signal.aborted) await run(options, opened, stop);
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  } finally {
    await opened.stop();
  }
  // oxlint-disable-next-line unicorn/no-process-exit -- a part that was left behind must not keep the process
  process.exit();
}

async function run({ folder, isDevelopment }: ServeOptions, opened: OpenDatabase, stop: Stop): Promise<void> {
  const { PORT, WAYMARK_DATA_DIR, WAYMARK_HOST, WAYMARK_WORKER } = config();
  const settle = (port: number) => {
    settleConfig({ PORT: port });
    announceAddress();
  };
  const found = await findPort(WAYMARK_HOST, PORT);
  settle(found);
  // Nobody is let in before there is somebody to answer, so that a balancer never sends a visitor here too early.
  let handle: NodeHandler;
  const server = createFrontServer((request, response) => handle(request, response), logFault);
  const next = await startNext(server, isDevelopment);
  const visits = countVisits();
  const front = () =>
    frontHandler({
      onPage: visits.onPage,
      guesses: watchGuesses(countGuess),
      stored: isDevelopment ? null : readStoredAnswers(".next", appUrl()),
      next: next.handle,
      isSecure: appUrl().startsWith("https:"),
      trustedProxies: config().WAYMARK_TRUSTED_PROXIES,
    });
  handle = front();
  const port = await listen(server, WAYMARK_HOST, PORT);
  if (port !== found) {
    // Another one that started at the same time was quicker.
    settle(port);
    handle = front();
  }
  if (opened.isEmbedded) keepPort(join(WAYMARK_DATA_DIR, folder), port);
  const worker = WAYMARK_WORKER === "inside" ? await startJobs(opened.url) : null;
  await greet(folder);
  const signal = await stop.asked;
  say("Stopping: finishing what is under way …");
  // Together, as whoever runs us does not wait for ever.
  await Promise.all([drain(server, signal), stopParts({ jobs: worker?.stop() }, 8_000)]);
  await stopParts({ pages: next.close(), visits: visits.stop() }, 1_000);
  await stopParts({ connections: liveConnection().close() }, 1_000);
  say("Stopped.");
}

async function startNext(server: Server, isDevelopment: boolean) {
  if (!isDevelopment) quietConsole();
  const { default: createNext } = await import("next");
  const app = createNext({
    dev: isDevelopment,
    dir: ".",
    httpServer: server,
    quiet: true,
    hostname: "localhost",
    port: config().PORT ?? 0,
  });
  await app.prepare();
  const handle: NodeHandler = app.getRequestHandler();
  return { handle, close: () => app.close() };
}

async function greet(folder: string): Promise<void> {
  say(`Waymark is ready at ${appUrl()}`);
  try {
    // `npm run staff:link` knows the main folder alone; the demo prints another link each time, which ends the one before.
    const invitation = await firstAdministratorInvitation({ isAnew: folder !== "main" });
    if (invitation !== null) say(invitation);
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    log().warn(
      { err: error },
      "the database is away: npm run staff:link prints the first administrator's link, if one is needed",
    );
  }
  const missing = missingSetup(config()).map(({ variable, without }) => `\n  ${variable}: ${without}`);
  if (missing.length > 0) say(`${setupWords.title}. ${setupWords.lead}${missing.join("")}`);
}

function logFault(error: unknown): void {
  log().error({ err: error }, "a request failed");
}
