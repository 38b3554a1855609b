import { reportInput } from "@/lib/assessment/input/forms";

/** What is wrong with a form, by field, in the words that the visitor reads. */
export type FormProblems = Readonly<Record<string, string>>;

/** The same rules as on the server, for the browser to answer before anything is sent. */
export function reportProblems(form: Iterable<readonly [string, unknown]>): FormProblems {
  const issues = reportInput.safeParse(Object.fromEntries(form)).error?.issues ?? [];
  return Object.fromEntries(issues.toReversed().map(({ path, message }) => [String(path[0] ?? ""), message]));
}
