/**
 * What keeps a promise. A test is named by its file and its title; a duty of people by who has it; `statement` is for a
 * sentence that is built like a promise and promises nothing that could fail later; `unproven` is what is still owed.
 */
export type Proof =
  | { readonly kind: "test"; readonly file: string; readonly title: string }
  | { readonly kind: "people"; readonly keeper: Keeper }
  | { readonly kind: "statement"; readonly of: StatementKind }
  | { readonly kind: "unproven" };

/** Who keeps what no program can: each of them has a sign-in or a name in the configuration. */
export type Keeper = "administrator" | "consultant" | "editor";

/** How a sentence can look like a promise without being one. */
export type StatementKind =
  | "consent of the reader"
  | "fact of the business"
  | "method of the text"
  | "trouble just met";

/** The sentences of one file that promise something, as the check reads them, and what keeps each. */
export type PromisesOfFile = Readonly<Record<string, Proof | readonly Proof[]>>;

/** By file. */
export type PromiseTable = Readonly<Record<string, PromisesOfFile>>;

export function test(file: string, title: string): Proof {
  return { kind: "test", file, title };
}

export function people(keeper: Keeper): Proof {
  return { kind: "people", keeper };
}

export function statement(of: StatementKind): Proof {
  return { kind: "statement", of };
}

/** Owed: the number of these only falls (`ceilings` in lib/architecture/promises.ts). */
export const unproven: Proof = { kind: "unproven" };
