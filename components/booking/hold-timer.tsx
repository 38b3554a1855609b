"use client";

import { useEffect, useState } from "react";
import { bookingWords } from "@/lib/booking/words/pages";

type HoldTimerProps = {
  /** How long the time is kept from when the page was made. */
  readonly secondsLeft: number;
};

const { details: words } = bookingWords.en;

/**
 * Counts down beside the time at which the hold ends. It isn't read out every second: the end stands in words beside it,
 * and only that it has come is said.
 */
export function HoldTimer({ secondsLeft }: HoldTimerProps) {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    const begunAt = Number(document.timeline.currentTime ?? 0);
    const tick = () => {
      const passed = (Number(document.timeline.currentTime ?? 0) - begunAt) / 1_000;
      setLeft(Math.max(0, Math.ceil(secondsLeft - passed)));
    };
    tick();
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, [secondsLeft]);
  if (left === null) return null;
  if (left === 0) return <output> {words.heldOver}</output>;
  return <span aria-hidden="true"> ({words.heldLeft(Math.floor(left / 60), String(left % 60).padStart(2, "0"))})</span>;
}
