import { cookies } from "next/headers";
import type { FieldProblem } from "@/components/ui/error-summary";
import { readFlash } from "@/lib/http/flash";

export type Query = Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;

/** What a form shows: what was typed before it was refused, and why it was. */
export type FormState = {
  readonly problems: readonly FieldProblem[];
  readonly problemOf: (field: string) => string | undefined;
  readonly valueOf: (field: string) => string | undefined;
  /** The title of the page, which says first when something is wrong. */
  readonly title: (title: string) => string;
};

/** The state of the form that the page's address speaks of; untouched when it speaks of none. */
export async function formState(query: Query): Promise<FormState> {
  const flash = await readFlash(await cookies(), (await query)["flash"]);
  const problems = flash?.problems ?? [];
  return {
    problems: problems.map(({ field, words }) => ({ fieldId: field === "" ? "form" : field, message: words })),
    problemOf: (name) => problems.find(({ field }) => field === name)?.words,
    valueOf: (name) => flash?.values[name],
    title: (title) => (problems.length === 0 ? title : `Error: ${title}`),
  };
}
