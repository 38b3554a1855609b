import ICAL from "ical.js";
import { propertiesOf, type FeedBlock } from "@/lib/booking/feed-blocks";
import type { Span } from "@/lib/booking/windows";

/**
 * The periods of a VFREEBUSY component that are not marked free; RFC 5545 §3.8.2.6 wants them in UTC.
 * Throws when the component is not written as the RFC wants it.
 */
export function busyPeriodsOf(block: FeedBlock): Span[] {
  return propertiesOf(block, "FREEBUSY")
    .filter((property) => String(property.getFirstParameter("fbtype")).toUpperCase() !== "FREE")
    .flatMap((property): unknown[] => property.getValues())
    .filter((value) => value instanceof ICAL.Period)
    .map((period) => ({ start: msOf(period.start), end: msOf(period.getEnd()) }));
}

function msOf({ year, month, day, hour, minute, second }: ICAL.Time): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
