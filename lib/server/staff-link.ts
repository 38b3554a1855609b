import { appUrl } from "@/lib/config/config";
import { database } from "@/lib/database";
import { firstAdministratorLink } from "@/lib/staff/commands";
import { linkAddress } from "@/lib/staff/link-address";
import { instantWords } from "@/lib/time/display";

/** What to tell the person at the terminal while there is no staff yet: a fresh one-time link. Else null. */
export async function firstAdministratorInvitation(): Promise<string | null> {
  const link = await firstAdministratorLink(database(), new Date());
  if (link === null) return null;
  const until = instantWords(link.expiresAt, "Etc/UTC");
  return `Become the first administrator (works once, until ${until}):\n  ${linkAddress(appUrl(), "welcome", link.token)}`;
}
