/** What a step of `npm test` found: how many checks held and how many did not, and what to read when one did not. */
export type Outcome = {
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
  readonly output: string;
};

/** How a step ended: the exit code of its command (null when it was stopped) and everything it printed. */
export type Ending = { readonly code: number | null; readonly output: string };

/** Counts the checks of an ended step; a sentence instead when it proves nothing. */
export type Count = (ending: Ending) => { readonly passed: number; readonly failed: number } | string;

export type Step = {
  readonly name: string;
  /** Commands run one after another; the step ends at the first that fails. */
  readonly commands: ReadonlyArray<readonly string[]>;
  readonly count: Count;
  /** The step that must have held before this one makes sense. */
  readonly needs?: string;
  /** Why the step can't run on this machine, in words that say what to do; null when it can. It is told, never passed. */
  readonly missing?: () => string | null;
  /** Cheap and independent: runs beside its neighbours. */
  readonly isCheap?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
};

/** Judges an ended step. One that failed without a failed check, or that ran no check at all, has failed once. */
export function judge(step: Step, ending: Ending, seconds: number): Outcome {
  const counted = step.count(ending);
  if (typeof counted === "string") return { passed: 0, failed: 1, seconds, output: `${ending.output}\n${counted}` };
  if (ending.code !== 0) {
    const failed = Math.max(counted.failed, 1);
    return {
      passed: counted.passed,
      failed,
      seconds,
      output: `${ending.output}\n${step.name} ended with ${endedWith(ending.code)}.`,
    };
  }
  if (counted.passed + counted.failed === 0)
    return { passed: 0, failed: 1, seconds, output: `${ending.output}\n${step.name} checked nothing.` };
  return { ...counted, seconds, output: ending.output };
}

/** A step that never started, because the one it stands on has fallen. */
export function notRun(step: Step): Outcome {
  return {
    passed: 0,
    failed: 1,
    seconds: 0,
    output: `${step.name} did not run, because ${step.needs ?? "another step"} failed.`,
  };
}

function endedWith(code: number | null): string {
  return code === null ? "a signal, after its time was over" : `exit code ${code}`;
}
