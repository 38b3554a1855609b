"use client";

import { useEffect } from "react";

type ZoneFinderProps = {
  /** The zone of which the page shows the times. */
  readonly shown: string;
};

/**
 * Shows the page again on the clock of the visitor's device, where the address names no zone and the device another one.
 * Renders nothing; without script the visitor chooses from the list.
 */
export function ZoneFinder({ shown }: ZoneFinderProps) {
  useEffect(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const address = new URL(window.location.href);
    if (address.searchParams.has("zone") || !timeZone || timeZone === shown) return;
    address.searchParams.set("zone", timeZone);
    window.location.replace(address);
  }, [shown]);
  return null;
}
