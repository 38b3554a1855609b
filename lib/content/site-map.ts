import type { Page, PageId, PageKind } from "@/lib/content/page";
import { accessibility } from "@/lib/content/pages/accessibility";
import { architecture } from "@/lib/content/pages/architecture";
import { claimsChecked } from "@/lib/content/pages/claims-checked";
import { compare } from "@/lib/content/pages/compare";
import { concurrency } from "@/lib/content/pages/concurrency";
import { contact } from "@/lib/content/pages/contact";
import { ecosystem } from "@/lib/content/pages/ecosystem";
import { faq } from "@/lib/content/pages/faq";
import { home } from "@/lib/content/pages/home";
import { howWeWrite } from "@/lib/content/pages/how-we-write";
import { performance } from "@/lib/content/pages/performance";
import { privacy } from "@/lib/content/pages/privacy";
import { scalability } from "@/lib/content/pages/scalability";
import { security } from "@/lib/content/pages/security";
import { services } from "@/lib/content/pages/services";
import { servicesDjango } from "@/lib/content/pages/services-django";
import { servicesNodejs } from "@/lib/content/pages/services-nodejs";
import { sourcesPage } from "@/lib/content/pages/sources";
import { useCases } from "@/lib/content/pages/use-cases";
import { verdict } from "@/lib/content/pages/verdict";

/** Every page of the content, in the order in which "previous" and "next" lead through the comparison. */
export const pages: readonly Page[] = [
  home,
  compare,
  architecture,
  concurrency,
  performance,
  scalability,
  security,
  ecosystem,
  useCases,
  verdict,
  faq,
  claimsChecked,
  sourcesPage,
  howWeWrite,
  services,
  servicesDjango,
  servicesNodejs,
  contact,
  privacy,
  accessibility,
];

/** The pages that one reads in a row; the others stand alone. */
const readingOrder: readonly PageId[] = [
  "home",
  "compare",
  "architecture",
  "concurrency",
  "performance",
  "scalability",
  "security",
  "ecosystem",
  "use-cases",
  "verdict",
  "faq",
];

export function findPage(id: PageId): Page {
  const page = pages.find((candidate) => candidate.id === id);
  if (page === undefined) throw new Error(`No page is written for "${id}".`);
  return page;
}

export function findPageByPath(path: string): Page | null {
  return pages.find((page) => page.path === path) ?? null;
}

/** The pages before and after one in the reading order; null at its ends and outside it. */
export function neighboursOf(id: PageId): { readonly previous: Page | null; readonly next: Page | null } {
  const place = readingOrder.indexOf(id);
  const before = place > 0 ? readingOrder[place - 1] : undefined;
  const after = place >= 0 ? readingOrder[place + 1] : undefined;
  return {
    previous: before === undefined ? null : findPage(before),
    next: after === undefined ? null : findPage(after),
  };
}

const partOfSite: Readonly<Record<PageKind, string>> = { comparison: "Django vs Node.js", statement: "About us" };

/** "Page – Section": what stands in the browser's tab before the name of the company. No two pages share one. */
export function documentTitle(page: Page): string {
  if (page.id === "home") return "Django or Node.js? – The short answer";
  if (page.path.startsWith("/services/")) return `${page.name} – ${findPage("services").name}`;
  return `${page.name} – ${partOfSite[page.path.startsWith(findPage("compare").path) ? "comparison" : page.kind]}`;
}

/** The way from home to a page, home first: for breadcrumbs. */
export function trailTo(page: Page): readonly Page[] {
  if (page.id === "home") return [findPage("home")];
  const above = pages.filter(({ id, path }) => id !== "home" && page.path.startsWith(`${path}/`));
  return [findPage("home"), ...above, page];
}
