import { SurroundingsError } from "@/db/surroundings";
import { askToStop } from "@/lib/http/front/drain";
import { errorForLog, log } from "@/lib/http/log";
import { readEnvironmentFile } from "@/lib/server/environment-file";

/**
 * Runs one of the npm commands: reads `.env`, then works. Wrong surroundings end it with one sentence and exit code 1;
 * a full disk is one of them wherever it shows.
 */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    readEnvironmentFile();
    hearFaults();
    await work();
  } catch (error) {
    process.exitCode = 1;
    say(sentenceOf(error));
    // oxlint-disable-next-line unicorn/no-process-exit -- a part that was left behind, such as an open door, must not keep the process
    process.exit();
  }
}

/**
 * Where everything ends that no other place has caught. A promise that failed while nobody waited for it is written down,
 * and the process lives: such are the last words of connections that broke. After an exception nobody knows what holds, so the
 * process stops in order and says so with its exit code; who supervises it starts it anew.
 */
function hearFaults(): void {
  process.on("unhandledRejection", (reason) => log().error({ err: reason }, "a promise failed that nobody waited for"));
  process.on("uncaughtException", (error) => {
    log().fatal({ err: error }, "an exception was caught by nobody: stopping");
    stopAsFailed();
  });
}

/** Stops the process in order, as on SIGTERM, with exit code 1. */
export function stopAsFailed(): void {
  process.exitCode = 1;
  // oxlint-disable-next-line unicorn/no-process-exit -- nothing here may go on after an exception
  if (!askToStop()) process.exit();
}

/** One line for the person at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function sentenceOf(error: unknown): string {
  if (error instanceof SurroundingsError) return error.message;
  if (error instanceof Error && "code" in error && error.code === "ENOSPC")
    return "The disk is full: free some room and start again.";
  return `Waymark stopped on a fault of its own: ${JSON.stringify(errorForLog(error))}`;
}
