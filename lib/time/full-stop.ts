/** What closes a sentence after these words: nothing where they bring a full stop along, as "7:00 a.m." does. */
export function fullStopAfter(words: string): "" | "." {
  return words.endsWith(".") ? "" : ".";
}
