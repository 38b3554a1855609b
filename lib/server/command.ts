import { SurroundingsError } from "@/db/surroundings";
import { errorForLog } from "@/lib/http/log";
import { readEnvironmentFile } from "@/lib/server/environment-file";

/**
 * Runs one of the npm commands: reads `.env`, then works. Wrong surroundings end it with one sentence and exit code 1;
 * a full disk is one of them wherever it shows.
 */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    readEnvironmentFile();
    await work();
  } catch (error) {
    process.exitCode = 1;
    say(sentenceOf(error));
  }
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
