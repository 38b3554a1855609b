import type { Page, PageId } from "@/lib/content/page";

const comparison = "Django vs Node.js";
const services = "Services";
const about = "About us";

/** The part of the site that a page belongs to, as its title names it. */
const sections: Readonly<Record<PageId, string>> = {
  home: "The short answer",
  compare: comparison,
  architecture: comparison,
  concurrency: comparison,
  performance: comparison,
  scalability: comparison,
  security: comparison,
  ecosystem: comparison,
  "use-cases": comparison,
  verdict: comparison,
  "claims-checked": comparison,
  faq: comparison,
  sources: "How we write",
  "how-we-write": about,
  services: "What we offer",
  "services-django": services,
  "services-nodejs": services,
  contact: about,
  privacy: about,
  accessibility: about,
};

/** "Security – Django vs Node.js": the name of the company follows by itself. */
export function pageTitle({ id, name }: Pick<Page, "id" | "name">): string {
  return `${id === "home" ? "Django or Node.js?" : name} – ${sections[id]}`;
}
