import { beforeAll, describe, expect, test } from "vitest";
import { lintHouse } from "@/lib/architecture/lint";

const lines = (count: number, line: string) =>
  Array.from({ length: count }, (_, index) => line.replaceAll("#", String(index))).join("\n");

/** A fault a file; the rule that must find it. */
const planted: ReadonlyArray<readonly [rule: string, path: string, source: string]> = [
  ["no-restricted-imports", "app/page-a.tsx", 'import { db } from "@/db/client"; export const a = db;'],
  ["no-restricted-imports", "app/page-b.tsx", 'import { sql } from "drizzle-orm"; export const a = sql;'],
  ["no-restricted-imports", "app/page-c.tsx", 'import { x } from "./page-a"; export const a = x;'],
  ["no-restricted-imports", "components/list-a.tsx", 'import { x } from "@/lib/leads/queries"; export const a = x;'],
  [
    "no-restricted-imports",
    "components/list-b.tsx",
    'import { x } from "@/lib/leads/commands/move-lead"; export const a = x;',
  ],
  ["no-restricted-imports", "components/list-c.tsx", 'import { x } from "@/lib/database"; export const a = x;'],
  ["no-restricted-imports", "components/list-d.tsx", 'import { x } from "@/app/page"; export const a = x;'],
  ["no-restricted-imports", "lib/leads/up-a.ts", 'import { x } from "@/components/ui/button"; export const a = x;'],
  ["no-restricted-imports", "lib/leads/up-b.ts", 'import { cookies } from "next/headers"; export const a = cookies;'],
  ["no-restricted-imports", "lib/leads/up-c.ts", 'import { x } from "../leads/other"; export const a = x;'],
  ["no-restricted-imports", "lib/leads/up-d.ts", 'import { x } from "@/e2e/fixtures"; export const a = x;'],
  ["no-restricted-imports", "db/up-a.ts", 'import { x } from "@/lib/result"; export const a = x;'],
  ["no-restricted-imports", "db/talking.ts", 'import postgres from "postgres"; export const a = postgres("");'],
  ["no-restricted-imports", "e2e/talking.ts", 'import postgres from "postgres"; export const a = postgres("");'],
  [
    "no-restricted-imports",
    "lib/leads/talking-a.ts",
    'import postgres from "postgres"; export const a = postgres("");',
  ],
  ["no-restricted-imports", "e2e/in-a.ts", 'import { x } from "@/components/ui/button"; export const a = x;'],
  ["no-cycle", "lib/leads/round.ts", 'import { b } from "@/lib/leads/about"; export const a = () => b;'],
  ["no-cycle", "lib/leads/about.ts", 'import { a } from "@/lib/leads/round"; export const b = () => a;'],
  ["no-process-env", "lib/leads/env.ts", "export const a = process.env;"],
  ["no-default-export", "lib/leads/default.ts", "export default function a() { return 1; }"],
  ["no-barrel-file", "lib/leads/barrel.ts", 'export * from "@/lib/leads/round"; export * from "@/lib/leads/about";'],
  ["max-lines", "lib/leads/long.ts", lines(201, "export const a# = 1;")],
  ["max-lines-per-function", "lib/leads/tall.ts", `export function a() {\n${lines(41, "void #;")}\n}`],
  ["max-lines-per-function", "components/tall.tsx", `export function A() {\n${lines(81, "void #;")}\n}`],
  [
    "max-params",
    "lib/leads/wide.ts",
    "export const a = (b: number, c: number, d: number, e: number) => b + c + d + e;",
  ],
  [
    "max-depth",
    "lib/leads/deep.ts",
    "export function a(b: boolean) { if (b) { if (!b) { if (b) { if (!b) { return 1; } } } } return 2; }",
  ],
  [
    "complexity",
    "lib/leads/complex.ts",
    `export function a(b: number) {\n${lines(11, "if (b === #) return #;")}\nreturn b; }`,
  ],
  ["no-floating-promises", "lib/leads/floating.ts", "const a = async () => {}; export function b() { a(); }"],
  [
    "no-misused-promises",
    "lib/leads/misused.ts",
    "const a = async () => true; export function b() { if (a()) return 1; return 2; }",
  ],
  ["only-throw-error", "lib/leads/throwing.ts", 'export function a() { throw "no"; }'],
  [
    "switch-exhaustiveness-check",
    "lib/leads/partial.ts",
    'export function a(b: "c" | "d") { switch (b) { case "c": return 1; } return 2; }',
  ],
  ["no-unsafe-type-assertion", "lib/leads/cast.ts", "export const a = (b: unknown) => b as string;"],
  ["no-non-null-assertion", "lib/leads/bang.ts", "export const a = (b: string | null) => b!;"],
  ["no-explicit-any", "lib/leads/any.ts", "export const a = (b: any) => b;"],
  ["ban-ts-comment", "lib/leads/ignore.ts", "// @ts-ignore\nexport const a = 1;"],
  ["filename-case", "lib/leads/camelCase.ts", "export const a = 1;"],
  ["no-warning-comments", "lib/leads/later.ts", "// TODO later\nexport const a = 1;"],
  ["no-console", "lib/leads/talking.ts", "export const a = () => console.log(1);"],
  ["no-restricted-properties", "lib/leads/local.ts", "export const a = (b: Date) => b.toLocaleString();"],
  ["no-restricted-properties", "components/hour.tsx", "export const a = (b: Date) => b.getHours();"],
  ["no-param-reassign", "lib/leads/reassign.ts", "export function a(b: number) { b = 2; return b; }"],
  [
    "preserve-caught-error",
    "lib/leads/cause.ts",
    'export function a(b: () => void) { try { b(); } catch (error) { throw new Error("no"); } }',
  ],
  ["no-unused-vars", "lib/leads/unused.ts", "export function a() { const b = 1; }"],
  ["forbid-dom-props", "components/styled.tsx", 'export const A = () => <p style={{ color: "red" }}>a</p>;'],
  [
    "no-danger",
    "components/raw.tsx",
    "export const A = ({ b }: { b: string }) => <p dangerouslySetInnerHTML={{ __html: b }} />;",
  ],
  ["alt-text", "components/image.tsx", 'export const A = () => <img src="/a.png" />;'],
  ["label-has-associated-control", "components/label.tsx", "export const A = () => <label>Name</label>;"],
  ["anchor-is-valid", "components/link.tsx", 'export const A = () => <a href="#">Go</a>;'],
  ["button-has-type", "components/push.tsx", "export const A = () => <button>Go</button>;"],
  [
    "rules-of-hooks",
    "components/hook.tsx",
    'import { useState } from "react"; export function A({ b }: { b: boolean }) { if (b) useState(1); return null; }',
  ],
  [
    "jsx-key",
    "components/keys.tsx",
    "export const A = ({ b }: { b: string[] }) => <ul>{b.map((c) => <li>{c}</li>)}</ul>;",
  ],
  [
    "no-async-client-component",
    "components/client.tsx",
    '"use client"; export default async function A() { return <p>a</p>; }',
  ],
  ["no-focused-tests", "lib/leads/only.test.ts", 'import { test } from "vitest"; test.only("a", () => {});'],
  ["no-disabled-tests", "lib/leads/skip.test.ts", 'import { test } from "vitest"; test.skip("a", () => {});'],
  ["expect-expect", "lib/leads/empty.test.ts", 'import { test } from "vitest"; test("a", () => {});'],
];

/** What looks like a fault and is none, because of where it stands. */
const sound: ReadonlyArray<readonly [path: string, source: string]> = [
  ["app/page.tsx", "export default function Page() { return <p>a</p>; }"],
  ["app/[question]/not-found.tsx", "export default function NotFound() { return <p>a</p>; }"],
  ["app/global-not-found.tsx", "export default function GlobalNotFound() { return <p>a</p>; }"],
  ["components/ui/card.tsx", 'import "./card.css"; export const Card = () => <p>a</p>;'],
  ["lib/config/read.ts", "export const home = process.env;"],
  ["lib/staff/session.ts", 'import { cookies } from "next/headers"; export const a = cookies;'],
  ["lib/leads/emails.tsx", 'export const Letter = () => <p style={{ color: "red" }}>a</p>;'],
  [
    "lib/mail/send.test.ts",
    'import { expect, test } from "vitest"; import { a } from "@/e2e/resend-server"; test("a", () => { expect(a).toBe(1); });',
  ],
  ["e2e/tool.ts", 'import { a } from "@/lib/leads/sound"; console.log(a, process.env);'],
  ["lib/leads/words.ts", lines(300, "export const w# = 1;")],
  [
    "lib/leads/sound.ts",
    'export const a = (b: "c" | "d") => { switch (b) { case "c": return 1; case "d": return 2; } };',
  ],
];

describe("the linter, shown faults", () => {
  let found: readonly string[] = [];
  beforeAll(() => {
    const files = [
      ...planted.map(([, path, source]) => ({ path, source })),
      ...sound.map(([path, source]) => ({ path, source })),
    ];
    found = lintHouse(files);
  });

  test.each(planted)("finds %s in %s", (rule, path) => {
    expect(found).toContain(`${path} ${rule}`);
  });

  test.each(sound)("leaves %s in peace", (path) => {
    expect(found.filter((finding) => finding.startsWith(`${path} `))).toEqual([]);
  });
});
