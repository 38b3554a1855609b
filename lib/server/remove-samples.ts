import "@/lib/config/production";
import { liveConnection } from "@/lib/database";
import { runCommand, say } from "@/lib/server/command";
import { borrowDatabase } from "@/lib/server/database";
import { removeSamples } from "@/lib/server/samples";

/** `npm run samples:remove`: takes out what `npm run seed:leads` added, and leaves everything else as it is. */
await runCommand(async () => {
  const opened = await borrowDatabase("main");
  try {
    const { leads, colleagues, staying } = await removeSamples(liveConnection(), new Date());
    say(`Removed ${leads} sample leads and ${colleagues} sample colleagues, with all that belonged to them.`);
    if (staying.length > 0)
      say(
        `Calls of real people stand with ${staying.join(", ")}, who can't be booked or sign in any more: give those calls to somebody else in the desk, and run this again.`,
      );
  } finally {
    await liveConnection().close();
    await opened.stop();
  }
});
