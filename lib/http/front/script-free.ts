import { createHash } from "node:crypto";

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const DATA_BLOCK = /type="(application\/ld\+json|speculationrules)"/;
/** Small files that add what only a script can do (copy, print) to a page that works without. */
const TOOL = /\ssrc="\/tools\/[a-z-]+\.js"/;
const KEEPS_SCRIPTS = /<meta name="waymark-scripts" content="keep"\s*\/?>/;

/** Whether a page says of itself that it needs its scripts. All other prerendered pages are served without any. */
export function keepsScripts(html: string): boolean {
  return KEEPS_SCRIPTS.test(html);
}

/** Whether a document, once it is without the framework's scripts, still has one of our tools. */
export function usesTools(html: string): boolean {
  return [...html.matchAll(SCRIPT)].some(([, attributes = ""]) => TOOL.test(attributes));
}

/**
 * The same document without the framework's scripts and their preloads; data blocks such as JSON-LD and tools stay. The
 * random words of its request go too: the policy of a kept page names none, and the same page is the same bytes.
 */
export function withoutScripts(html: string): string {
  return html
    .replaceAll(SCRIPT, (script, attributes: string) =>
      DATA_BLOCK.test(attributes) || TOOL.test(attributes) ? script : "",
    )
    .replaceAll(/<link\b[^>]*\bas="script"[^>]*>/g, "")
    .replaceAll(/<link\b[^>]*\brel="modulepreload"[^>]*>/g, "")
    .replaceAll(/(<[a-z]+\b[^<>]*)\snonce="[^"]*"/g, "$1");
}

/** The base64 SHA-256 of every inline script of a document, as a content security policy names them. */
export function inlineScriptHashes(html: string): readonly string[] {
  const hashes = [...html.matchAll(SCRIPT)]
    .filter(([, attributes = ""]) => !/\bsrc=/.test(attributes) && !DATA_BLOCK.test(attributes))
    .map(([, , code = ""]) => createHash("sha256").update(code).digest("base64"));
  return [...new Set(hashes)];
}
