import { SurroundingsError } from "@/db/surroundings";
import { zoneDataIsCurrent, zoneDataVersion } from "@/lib/time/zone-rules";

/**
 * Stops a start whose clock rules are older than the law: every invite would name the wrong hour somewhere in Canada.
 * Throws a sentence that says what to do.
 */
export function demandCurrentZoneData(isCurrent: boolean = zoneDataIsCurrent()): void {
  if (isCurrent) return;
  throw new SurroundingsError(
    `The clock rules in lib/time (tzdata ${zoneDataVersion}) are older than 2026e and wrong for parts of Canada: run npm run time:update, and build again.`,
  );
}
