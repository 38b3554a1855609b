import { z } from "zod";

const line = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** The last line that a page has seen, from a header or its address; null when it says nothing that makes sense. */
export function seenLine(text: string | null): number | null {
  return text === null || text === "" ? null : (line.safeParse(text).data ?? null);
}
