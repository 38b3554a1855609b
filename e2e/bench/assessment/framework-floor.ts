import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const root = new URL("../../..", import.meta.url).pathname;
const folder = join(root, "e2e/.results/framework-floor");
const files = {
  "package.json": '{ "private": true, "type": "module" }',
  "next.config.js": `export default { turbopack: { root: ${JSON.stringify(root)} } };`,
  "app/layout.jsx": "export default ({ children }) => <html lang='en'><body>{children}</body></html>;",
  "app/page.jsx":
    "import { Count } from './count'; export default async () => { await new Promise((done) => setTimeout(done)); return <Count />; };",
  "app/count.jsx":
    "'use client'; import { useState } from 'react'; export const Count = () => { const [n, count] = useState(0); return <button onClick={() => count(n + 1)}>{n}</button>; };",
};

/**
 * What the framework itself sends: the gzipped bytes of the scripts of an app with one page and one button, built here
 * and now by the same versions of Next and React.
 */
export function frameworkFloor(): number {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "app"), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const next = join(root, "node_modules/next/dist/bin/next");
  execFileSync(process.execPath, [next, "build", folder], {
    stdio: "pipe",
    env: { ...process.env, NODE_ENV: "production" },
  });
  const html = readFileSync(join(folder, ".next/server/app/index.html"), "utf8");
  const sizes = modernScripts(html).map((address) => {
    const file = join(folder, ".next", address.replace(/^\/_next\//, "").replace(/\?.*$/, ""));
    return gzipSync(readFileSync(file), { level: 9 }).length;
  });
  rmSync(folder, { recursive: true, force: true });
  if (sizes.length === 0) throw new Error("The page of the framework alone names no script.");
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The scripts that a document asks a browser of today for, each once. */
export function modernScripts(html: string): readonly string[] {
  const tags = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = ""]) => attributes);
  const wanted = tags.filter((attributes) => !/\bnomodule\b/i.test(attributes));
  const addresses = wanted.flatMap((attributes) => /\bsrc="([^"]*)"/.exec(attributes)?.[1] ?? []);
  return [...new Set(addresses)];
}
