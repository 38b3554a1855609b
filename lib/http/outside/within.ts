import { refused } from "@/lib/result";
import type { FetchOutside } from "@/lib/http/outside/through";

/** The same fetch, whose requests all together end within `totalMs` from now. */
export function within(totalMs: number, fetch: FetchOutside): FetchOutside {
  const endsAt = performance.now() + totalMs;
  return async (address, request = {}) => {
    const leftMs = Math.floor(endsAt - performance.now());
    if (leftMs <= 0) return refused("too-slow");
    return fetch(address, { ...request, deadlineMs: Math.min(leftMs, request.deadlineMs ?? leftMs) });
  };
}
