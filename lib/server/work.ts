import "@/lib/config/production";
import { SurroundingsError } from "@/db/surroundings";
import { config } from "@/lib/config/config";
import { liveConnection } from "@/lib/database";
import { runCommand, say } from "@/lib/server/command";
import { openUnlessStopped } from "@/lib/server/database";
import { stopParts } from "@/lib/server/stop-parts";
import { listenForStop } from "@/lib/http/front/drain";
import { startJobs } from "@/lib/server/worker";
import { demandCurrentZoneData } from "@/lib/server/zone-canary";

/** `npm run worker`: jobs alone, beside servers that run with WAYMARK_WORKER=apart. */
await runCommand(async () => {
  if (config().DATABASE_URL === undefined) {
    throw new SurroundingsError(
      "npm run worker needs DATABASE_URL: the embedded database already has a worker inside npm start.",
    );
  }
  const missing = (["APP_URL", "WAYMARK_SECRET"] as const).filter((name) => config()[name] === undefined);
  if (missing.length > 0) {
    throw new SurroundingsError(
      `npm run worker needs ${missing.join(" and ")}, the same as the servers have: its mails carry their links.`,
    );
  }
  demandCurrentZoneData();
  const stop = listenForStop();
  const { url } = await openUnlessStopped("main", stop);
  const worker = await startJobs(url);
  say("The worker takes jobs. Stop it with Ctrl-C.");
  await stop.asked;
  await stopParts({ jobs: worker.stop() }, 8_000);
  await stopParts({ connections: liveConnection().close() }, 1_000);
  say("Stopped.");
  // oxlint-disable-next-line unicorn/no-process-exit -- a part that was left behind must not keep the process
  process.exit();
});
