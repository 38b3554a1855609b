import { spawn, type ChildProcess } from "node:child_process";
import { judge, notRun, type Ending, type Outcome, type Step } from "@/e2e/check/step";

const root = new URL("../..", import.meta.url).pathname;
// Only against a step that hangs; on a machine with nothing else to do, the longest one ends in a third of this.
const longestStepSeconds = 2_400;
const newsEverySeconds = 30;
const running = new Set<ChildProcess>();

/** Stops what still runs; a check that is interrupted leaves nothing behind. */
export function stopRunning(): void {
  for (const child of running) if (child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
}

/** Runs the steps in order, cheap neighbours two at a time, and goes on after a failure. Tells `say` what happens. */
export async function runSteps(steps: readonly Step[], say: (line: string) => void): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  const run = async (step: Step) => outcomes.set(step.name, await runStep(step, outcomes, say));
  for (const batch of batches(steps)) await Promise.all(batch.map(run));
  const order = steps.map((step) => step.name);
  return new Map([...outcomes].toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other)));
}

/** Cheap steps that follow each other go in pairs, as there are two cores; every other step goes alone. */
export function batches(steps: readonly Step[]): Step[][] {
  const all: Step[][] = [];
  for (const step of steps) {
    const last = all.at(-1);
    const joins = step.isCheap === true && last?.length === 1 && last.every((other) => other.isCheap === true);
    if (joins) last.push(step);
    else all.push([step]);
  }
  return all;
}

async function runStep(
  step: Step,
  earlier: ReadonlyMap<string, Outcome>,
  say: (line: string) => void,
): Promise<Outcome> {
  const ground = step.needs === undefined ? undefined : earlier.get(step.needs);
  if (step.needs !== undefined && (ground === undefined || ground.failed > 0)) {
    say(`✗ ${step.name}: not run, because ${step.needs} failed`);
    return notRun(step);
  }
  const startedAt = performance.now();
  const seconds = () => (performance.now() - startedAt) / 1000;
  say(`▸ ${step.name} …`);
  const news = setInterval(
    () => say(`  ${step.name} still runs after ${Math.round(seconds())} s`),
    newsEverySeconds * 1000,
  );
  const outcome = judge(step, await runCommands(step), seconds());
  clearInterval(news);
  say(
    outcome.failed === 0 ? `✓ ${step.name}: ${outcome.passed} passed in ${inSeconds(outcome)}` : failure(step, outcome),
  );
  return outcome;
}

function failure(step: Step, outcome: Outcome): string {
  const bar = "─".repeat(100);
  const head = `✗ ${step.name}: ${outcome.failed} failed, ${outcome.passed} passed in ${inSeconds(outcome)}`;
  return `${head}\n${bar}\n${outcome.output.trimEnd()}\n${bar}`;
}

function inSeconds({ seconds }: Outcome): string {
  return `${seconds.toFixed(1)} s`;
}

async function runCommands(step: Step): Promise<Ending> {
  let output = "";
  for (const command of step.commands) {
    const ending = await runCommand(command, step.environment ?? {});
    output += ending.output;
    if (ending.code !== 0) return { code: ending.code, output };
  }
  return { code: 0, output };
}

function runCommand(
  [program = "", ...given]: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Ending> {
  const child = spawn(program, given, {
    cwd: root,
    // Its own process group, so that stopping it stops what it started.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0", ...environment },
  });
  running.add(child);
  const timer = setTimeout(
    () => child.pid !== undefined && process.kill(-child.pid, "SIGKILL"),
    longestStepSeconds * 1000,
  );
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  return new Promise((resolve) => {
    const end = (code: number | null, last: string) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ code, output: output + last });
    };
    child.once("error", (error) => end(1, `${program} does not start: ${error.message}\n`));
    child.once("close", (code) => end(code, ""));
  });
}
