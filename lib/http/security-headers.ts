/** Headers that every answer carries, whatever it is: pages, files, redirects, refusals and faults. */
export const securityHeaders: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** Sent besides them when the site is reached over https: two years, subdomains too (OWASP ASVS 5.0, 3.4.1). */
export const strictTransport = { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" } as const;

export type ScriptRule =
  /** A page whose scripts carry this request's random word. */
  { readonly nonce: string; readonly isDevelopment?: boolean } | KeptRule;

/**
 * A page that is kept: exactly these inline scripts (base64 SHA-256), our own files where it has any script, and the one
 * style element that it may bring.
 */
export type KeptRule = {
  readonly hashes: readonly string[];
  readonly usesFiles?: boolean;
  readonly styleHash?: string;
};

/** The content security policy of one document. Nothing from elsewhere, no style or script inside that isn't named. */
export function contentSecurityPolicy(rule: ScriptRule): string {
  return [
    "default-src 'none'",
    `script-src ${scriptSources(rule)}`,
    `style-src 'self'${styleSources(rule)}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

function styleSources(rule: ScriptRule): string {
  if ("nonce" in rule) return rule.isDevelopment ? " 'unsafe-inline'" : "";
  return rule.styleHash === undefined ? "" : ` 'sha256-${rule.styleHash}'`;
}

function scriptSources(rule: ScriptRule): string {
  if ("nonce" in rule) return `'nonce-${rule.nonce}' 'strict-dynamic'${rule.isDevelopment ? " 'unsafe-eval'" : ""}`;
  if (rule.hashes.length === 0 && rule.usesFiles !== true) return "'none'";
  return ["'self'", ...rule.hashes.map((hash) => `'sha256-${hash}'`)].join(" ");
}
