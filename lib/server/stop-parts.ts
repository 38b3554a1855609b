import { log } from "@/lib/http/log";

const LATE_MS = 12_000;

/** Waits for parts of the server to stop, twelve seconds at most. Gives the names of those that did not, after logging them. */
export async function stopParts(parts: Readonly<Record<string, Promise<unknown> | undefined>>): Promise<string[]> {
  const late = new Set(Object.keys(parts));
  const all = Object.entries(parts).map(async ([name, ended]) => {
    await ended;
    late.delete(name);
  });
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, LATE_MS);
  });
  await Promise.race([Promise.all(all), patience]);
  clearTimeout(timer);
  if (late.size > 0) log().warn({ parts: [...late] }, "parts of the server did not stop in time and are left behind");
  return [...late];
}
