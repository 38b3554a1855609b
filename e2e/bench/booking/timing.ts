/** Milliseconds of many measurements: the middle, what 95 of 100 stay below, and the worst. */
export type Timing = { readonly p50: number; readonly p95: number; readonly worst: number };

export function timingOf(times: readonly number[]): Timing {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), worst: at(1) };
}

/** How long each piece of work took, one after the other. */
export async function timed(count: number, work: (turn: number) => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const before = performance.now();
    await work(turn);
    times.push(performance.now() - before);
  }
  return times;
}

export function inMs({ p50, p95, worst }: Timing): string {
  return `p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms, worst ${worst.toFixed(2)} ms`;
}
