import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** False in the page as it was sent, true as soon as script runs: for what only script can do. */
export function useHasScript(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
