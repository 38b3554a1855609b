import { createHash } from "node:crypto";
import { comparisonForm, COMPARISON_STYLE, escaped, type Comparison } from "@/lib/http/comparison";
import { securityHeaders } from "@/lib/http/security-headers";

export type AnswerPage = {
  readonly status: number;
  readonly title: string;
  readonly words: string;
  /** What the visitor typed, offered again in a form with one button, so that a fault of ours loses nothing. */
  readonly again?: { readonly action: string; readonly values: Readonly<Record<string, readonly string[]>> };
  /** Two values of some fields between which the visitor chooses, with a form that sends the choice. */
  readonly comparison?: Comparison;
  readonly retryAfterSeconds?: number;
};

const STYLE = `:root{color-scheme:light dark}body{font:1.0625rem/1.6 system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem}
h1{font:600 1.75rem/1.2 Georgia,serif}button{font:inherit;padding:.7rem 1.2rem;min-height:44px}${COMPARISON_STYLE}`;
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
  const hidden = Object.entries(again.values).flatMap(([name, values]) =>
    values.map((value) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`),
  );
  return `<form method="post" action="${escaped(again.action)}">${hidden.join("")}<p>What you typed is kept on this page.</p><button>Send it again</button></form>`;
}

const HOME = `<p><a href="/">Go to the home page</a></p>`;
