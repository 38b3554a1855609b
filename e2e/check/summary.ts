import type { Outcome } from "@/e2e/check/step";

export type Summary = { readonly lines: readonly string[]; readonly failed: number };

/** The table at the end, one line a step, and the last line that machines read: `N passed, M failed`. */
export function summarize(outcomes: ReadonlyMap<string, Outcome>, seconds: number): Summary {
  const rows = [...outcomes].map(([name, { passed, failed, seconds: taken }]) => [
    failed === 0 ? "✓" : "✗",
    name.padEnd(18),
    String(passed).padStart(6),
    String(failed).padStart(6),
    taken.toFixed(1).padStart(8),
  ]);
  const passed = sum([...outcomes.values()].map((outcome) => outcome.passed));
  const failed = sum([...outcomes.values()].map((outcome) => outcome.failed));
  const head = ["  step              ", "passed", "failed", " seconds"].join(" ");
  return {
    lines: [
      "",
      head,
      ...rows.map((row) => row.join(" ")),
      `  all of it in ${clock(seconds)}`,
      "",
      `${passed} passed, ${failed} failed`,
    ],
    failed,
  };
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
