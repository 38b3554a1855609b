import { isUnavailable } from "@/lib/http/deadline";
import { log } from "@/lib/http/log";

/**
 * Waits for parts of the server to stop, so long at most. Gives the names of those that did not, after logging them. A part
 * that can't stop in order because the database is gone has stopped all the same.
 */
export async function stopParts(
  parts: Readonly<Record<string, Promise<unknown> | undefined>>,
  lateMs: number,
): Promise<string[]> {
  const late = new Set(Object.keys(parts));
  const all = Object.entries(parts).map(async ([name, ended]) => {
    await ended?.catch((error: unknown) => {
      if (!isUnavailable(error)) throw error;
      log().warn({ err: error, part: name }, "a part of the server stopped without its database");
    });
    late.delete(name);
  });
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, lateMs);
  });
  await Promise.race([Promise.all(all), patience]).finally(() => clearTimeout(timer));
  if (late.size > 0) log().warn({ parts: [...late] }, "parts of the server did not stop in time and are left behind");
  return [...late];
}
