/**
 * Something outside Waymark is not as it must be (a taken port, a full disk, a wrong address).
 * Its message is one sentence that a person can act on; whoever started the command prints it and exits with 1.
 */
export class SurroundingsError extends Error {
  override readonly name = "SurroundingsError";
}
