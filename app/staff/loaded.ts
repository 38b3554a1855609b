import { isUnavailable, withDeadline } from "@/lib/http/deadline";

/** What a page asked for, or null when the database is in trouble, which the page then says in the place of it. */
export async function loadedOrNull<Value>(work: Promise<Value>): Promise<Value | null> {
  try {
    return await withDeadline(work, 4_000);
  } catch (error) {
    if (isUnavailable(error)) return null;
    throw error;
  }
}
