/** Nobody is taken at their word for longer. */
const longestMs = 24 * 3_600_000;

/**
 * How long a server wants to be left alone, in milliseconds, by its Retry-After: seconds or a date (RFC 9110, section
 * 10.2.3), a day at most. Null where it says nothing that can be understood.
 */
export function retryAfterMs(header: string | null | undefined, now: Date): number | null {
  const given = header?.trim() ?? "";
  if (/^\d{1,10}$/.test(given)) return Math.min(Number(given) * 1_000, longestMs);
  const at = /[a-z]/i.test(given) ? Date.parse(given) : Number.NaN;
  return Number.isNaN(at) ? null : Math.min(Math.max(at - now.getTime(), 0), longestMs);
}
