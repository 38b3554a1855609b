import { expect, test } from "vitest";
import { neededStyles } from "@/lib/http/front/needed-styles";

const html = '<body class="page wide"><p class="lead">Words</p></body>';
const needed = (style: string) => neededStyles(style, html);

test("a rule for a class that stands nowhere in a document is left out, all others stay in their order", () => {
  expect(needed("p{a:b}.lead{c:d}.other{e:f}.page .lead>a:hover{g:h}.page .other{i:j}.wide.page{k:l}")).toBe(
    "p{a:b}.lead{c:d}.page .lead>a:hover{g:h}.wide.page{k:l}",
  );
});

test("of a list of selectors those stay that can match", () => {
  expect(needed(".other,.lead,.page .other::after{a:b}")).toBe(".lead{a:b}");
  expect(needed(".lead:is(.other,:not(.page)),p[title=a\\,b]{a:b}")).toBe(
    ".lead:is(.other,:not(.page)),p[title=a\\,b]{a:b}",
  );
});

test("what is asked inside :is, :not, :where and :has never makes a rule go", () => {
  for (const selector of ["p:not(.other)", ":is(.other,p)", ":where(.other,:has(.other)) p", '[title=".other"]'])
    expect(needed(`${selector}{a:b}`)).toBe(`${selector}{a:b}`);
});

test("rules inside media, supports and container go the same way, and blocks that are left empty with them", () => {
  expect(needed("@media print{.other{a:b}}@supports (a:b){@media screen{.other{a:b}.lead{c:d}}}")).toBe(
    "@supports (a:b){@media screen{.lead{c:d}}}",
  );
});

test("layers keep their order, fonts, keyframes and statements stay as they are", () => {
  const kept = "@layer reset,base;@layer reset{}@font-face{src:url(a.woff2)}@keyframes other{0%{a:b}50.5%{a:c}}";
  expect(needed(`${kept}@layer base{.other{a:b}}`)).toBe(`${kept}@layer base{}`);
});

test("braces and semicolons in words are words", () => {
  expect(needed('.other{content:"}"}.lead{content:"a;{"}/* .x{ */p{a:b}')).toBe('.lead{content:"a;{"}p{a:b}');
});

test("a sheet that can't be read stays whole", () => {
  for (const broken of [".other{a:b", ".other}a:b{", ".other{a:b}}", "p{a:b}.other"])
    expect(needed(broken)).toBe(broken);
});

test("a rule with its own rules inside, and a name with an escape, stay whole", () => {
  for (const whole of [".lead{.other{a:b}}", ".\\31 other{a:b}"]) expect(needed(whole)).toBe(whole);
});
