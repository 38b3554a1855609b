import type { ApiScope, TokenLifetime, TokenState } from "@/lib/connections/scopes";
import type { Locale } from "@/lib/time/words";

type ScopeWords = { readonly label: string; readonly hint: string };

export const connectionWords = {
  en: {
    pageTitle: "Connections – Staff",
    title: "Connections",
    lead: "Programs that read or write here with a token, and addresses that are told what happens.",
    webhooks: "Webhooks: who is told what happens",
    description: "What the API can do",
    tokens: {
      title: "Tokens for programs",
      caption: "Tokens, those that work first",
      none: "There is no token yet: no program can read or write anything.",
      columns: {
        name: "Name",
        may: "May",
        made: "Made",
        lastUsed: "Last used",
        state: "State",
        actions: "Actions",
      },
      by: (name: string) => `by ${name}`,
      never: "Never",
      until: "until",
      endsIn: (ending: string) => `ends in ${ending}`,
      revoke: (name: string) => `Revoke ${name}`,
      make: "Make a token",
      name: "What is it for?",
      nameHint: "The name of the program that will use it, such as “Newsletter” or “Reporting”. Time lines show it.",
      scopes: "What may it do?",
      lifetime: "How long does it work?",
      button: "Make the token",
      fresh: "Copy the token now",
      freshHint:
        "It is shown this once: only its fingerprint is kept. Whoever has it can do what it may do, so keep it like a password.",
      freshLabel: "The new token",
      madeBefore: "This form was sent before: the token was made and shown then. Make another one if it is lost.",
    },
    answers: {
      revoked: "The token is revoked: from now on it opens nothing.",
      token: "The token is made.",
    },
  },
} as const satisfies Record<Locale, unknown>;

export const scopeWords: Readonly<Record<Locale, Readonly<Record<ApiScope, ScopeWords>>>> = {
  en: {
    "leads:read": { label: "Read leads", hint: "Names, addresses and where each lead stands" },
    "leads:write": { label: "Add and change leads", hint: "Stage, owner, tags and next step; nothing can be deleted" },
    "submissions:read": { label: "Read assessments", hint: "Answers and results, without names" },
    "bookings:read": { label: "Read calls", hint: "When, with whom of us, and how it went" },
  },
};

export const lifetimeWords: Readonly<Record<Locale, Readonly<Record<TokenLifetime, string>>>> = {
  en: { "30": "30 days", "90": "90 days", "365": "A year", never: "Until it is revoked" },
};

export const tokenStateWords: Readonly<Record<Locale, Readonly<Record<TokenState, string>>>> = {
  en: { active: "Works", expired: "Expired", revoked: "Revoked" },
};

/** What the page answers to what was just done, by the word in its address. */
export function connectionAnswers(locale: Locale, done: unknown): string | undefined {
  const answers: Readonly<Record<string, string>> = connectionWords[locale].answers;
  return typeof done === "string" && Object.hasOwn(answers, done) ? answers[done] : undefined;
}
