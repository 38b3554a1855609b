import "@/lib/config/production";
import { config, settleConfig } from "@/lib/config/config";
import { liveConnection } from "@/lib/database";
import { buildWhenStale } from "@/lib/server/build";
import { runCommand, say } from "@/lib/server/command";
import { addSampleJourneys } from "@/lib/server/sample-journeys";
import { serve } from "@/lib/server/serve";

/** `npm run demo`: the product on a data folder of its own, filled with sample data. It sends no mail to anybody. */
await runCommand(() => {
  settleConfig({ RESEND_API_KEY: undefined, DATABASE_URL: undefined });
  return serve({ folder: "demo", isDevelopment: false, prepare });
});

async function prepare(stop: AbortSignal): Promise<void> {
  await buildWhenStale(stop);
  say("Filling the demo with sample data …");
  await addSampleJourneys(liveConnection(), { secret: config().WAYMARK_SECRET ?? "", now: new Date() });
}
