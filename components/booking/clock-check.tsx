"use client";

import { useCallback, useSyncExternalStore } from "react";
import { Notice } from "@/components/ui/notice";

type ClockCheckProps = {
  readonly zone: string;
  /** Instants of the page, with the local time that our zone rules give: "2027-01-12T10:00-07:00". */
  readonly times: readonly string[];
  /** What to say when the device shows another time for one of them. */
  readonly warning: string;
};

/** Compares our clocks with those of the device, and says so where they disagree. */
export function ClockCheck({ zone, times, warning }: ClockCheckProps) {
  const look = useCallback(() => times.some((iso) => !isShownBy(iso, zone)), [times, zone]);
  const disagrees = useSyncExternalStore(unchanging, look, () => false);
  return disagrees ? (
    <Notice tone="warning" isAnswer>
      <p>{warning}</p>
    </Notice>
  ) : null;
}

/** A device's clock rules don't change while a page is open. */
const unchanging = () => () => undefined;

/** True where the device can't say, because it does not know the zone at all. */
function isShownBy(iso: string, zone: string): boolean {
  try {
    const format = new Intl.DateTimeFormat("en-CA", {
      timeZone: zone,
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    return format.format(new Date(iso)) === iso.slice(11, 16);
  } catch {
    return true;
  }
}
