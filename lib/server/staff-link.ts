import { appUrl } from "@/lib/config/config";
import { database } from "@/lib/database";
import { firstAdministratorLink } from "@/lib/staff/commands";
import { linkAddress } from "@/lib/staff/link-address";
import { dayWords, timeOfDayWords } from "@/lib/time/display";

/**
 * What to tell the person at the terminal while there is no administrator yet, else null: a one-time link, or when it was
 * printed; anew, another link, after which that one opens nothing.
 */
export async function firstAdministratorInvitation({ isAnew }: { readonly isAnew: boolean }): Promise<string | null> {
  const link = await firstAdministratorLink(database(), { isAnew, now: new Date() });
  if (link === null) return null;
  const until = momentWords(link.expiresAt);
  if (link.kind === "given")
    return `There is no administrator yet. A link for the first one was printed on ${momentWords(link.givenAt)} and works until ${until}.\nnpm run staff:link prints a new one, which ends that one.`;
  return `Become the first administrator (works once, until ${until}):\n  ${linkAddress(appUrl(), "welcome", link.token)}`;
}

/** On the clock that whoever runs a server can tell theirs from. */
function momentWords(instant: Date): string {
  return `${dayWords(instant, "Etc/UTC")}, ${timeOfDayWords(instant, "Etc/UTC")} UTC`;
}
