import "@/lib/config/production";
import { liveConnection } from "@/lib/database";
import { runCommand, say } from "@/lib/server/command";
import { borrowDatabase } from "@/lib/server/database";
import { firstAdministratorInvitation } from "@/lib/server/staff-link";

/** `npm run staff:link`: prints a new link for the first administrator, while there is none, and ends the one before. */
await runCommand(async () => {
  const opened = await borrowDatabase("main");
  try {
    const nobodyNeedsIt = "There is an administrator already. Sign in at /staff, where colleagues are invited.";
    say((await firstAdministratorInvitation({ isAnew: true })) ?? nobodyNeedsIt);
  } finally {
    await liveConnection().close();
    await opened.stop();
  }
});
