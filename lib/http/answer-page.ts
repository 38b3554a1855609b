import { createHash } from "node:crypto";
import { comparisonForm, COMPARISON_STYLE, escaped, type Comparison } from "@/lib/http/comparison";
import type { Problem } from "@/lib/http/flash";
import { securityHeaders } from "@/lib/http/security-headers";

export type AnswerPage = {
  readonly status: number;
  readonly title: string;
  readonly words: string;
  /** What the visitor typed, offered again in a form with one button, so that a fault of ours loses nothing. */
  readonly again?: {
    readonly action: string;
    readonly values: Readonly<Record<string, readonly string[]>>;
    /** What must be changed before it is sent again: those fields can be edited on the page. */
    readonly problems?: readonly Problem[];
  };
  /** Two values of some fields between which the visitor chooses, with a form that sends the choice. */
  readonly comparison?: Comparison;
  readonly retryAfterSeconds?: number;
};

const STYLE = `:root{color-scheme:light dark;background:Canvas;color:CanvasText}a{color:LinkText}body{font:1.0625rem/1.6 system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem}
h1{font:600 1.75rem/1.2 Georgia,serif}label{display:block;font-weight:600}textarea{box-sizing:border-box;font:inherit;width:100%;padding:.5rem}button{font:inherit;padding:.7rem 1.2rem;min-height:44px}${COMPARISON_STYLE}`;
const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");

/** A whole page that needs neither database nor framework: for refusals and faults that no other page can show. */
export function answerPage(page: AnswerPage): Response {
  const html = `<!doctype html><html lang="en-CA"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(page.title)} – Waymark</title><style>${STYLE}</style></head><body><main><h1>${escaped(page.title)}</h1><p>${escaped(page.words)}</p>${againForm(page)}${page.comparison === undefined ? HOME : comparisonForm(page.comparison)}</main></body></html>`;
  return new Response(html, {
    status: page.status,
    headers: {
      ...securityHeaders,
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "private, no-store",
      "Content-Security-Policy": `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
      ...(page.retryAfterSeconds === undefined ? {} : { "Retry-After": String(page.retryAfterSeconds) }),
    },
  });
}

function againForm({ again }: AnswerPage): string {
  if (again === undefined) return "";
  const wrong = new Map(again.problems?.map(({ field, words }) => [field, words]));
  // What no field here can mend, such as a choice that was never made, is said above them.
  const others = [...wrong].filter(([field]) => !Object.hasOwn(again.values, field)).map(([, words]) => words);
  const fields = Object.entries(again.values).flatMap(([name, values]) =>
    values.map((value, place) => {
      const words = wrong.get(name);
      return words === undefined
        ? hiddenField(name, value)
        : fieldToMend({ name, value, words, id: `${name}-${place}` });
    }),
  );
  const kept = wrong.size === 0 ? "<p>What you typed is kept on this page.</p>" : "";
  const whole = others.map((words) => `<p role="alert">${escaped(words)}</p>`).join("");
  return `<form method="post" action="${escaped(again.action)}">${whole}${fields.join("")}${kept}<button>Send it again</button></form>`;
}

function hiddenField(name: string, value: string): string {
  return `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`;
}

type FieldToMend = { readonly name: string; readonly value: string; readonly words: string; readonly id: string };

function fieldToMend({ name, value, words, id }: FieldToMend): string {
  // The line break after the opening tag is HTML's own: a first one of the visitor's would be lost without it.
  return `<p><label for="${escaped(id)}">${escaped(words)}</label><textarea id="${escaped(id)}" name="${escaped(name)}" rows="6" aria-invalid="true">\n${escaped(value)}</textarea></p>`;
}

const HOME = `<p><a href="/">Go to the home page</a></p>`;
