/** The name of the constraint that refused a write, or null when the error is something else. Looks through wrapped causes. */
export function violatedConstraint(error: unknown): string | null {
  for (let cause: unknown = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    if ("constraint_name" in cause && typeof cause.constraint_name === "string") return cause.constraint_name;
  }
  return null;
}

/** Postgres' five-letter error code, or null. Looks through wrapped causes. */
export function postgresCode(error: unknown): string | null {
  for (let cause: unknown = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    if (cause.name === "PostgresError" && "code" in cause && typeof cause.code === "string") return cause.code;
  }
  return null;
}
