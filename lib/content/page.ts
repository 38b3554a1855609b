import type { Block } from "@/lib/content/block";

export type PageId =
  | "home"
  | "compare"
  | "architecture"
  | "concurrency"
  | "performance"
  | "scalability"
  | "security"
  | "ecosystem"
  | "use-cases"
  | "verdict"
  | "claims-checked"
  | "faq"
  | "sources"
  | "how-we-write"
  | "services"
  | "services-django"
  | "services-nodejs"
  | "contact"
  | "privacy"
  | "accessibility";

/**
 * `comparison` pages state facts: every number and every sentence on a technology needs a source or is marked as ours.
 * `statement` pages speak of ourselves: services, privacy, accessibility, contact, method.
 */
export type PageKind = "comparison" | "statement";

export type Section = {
  readonly anchor: string;
  readonly title: string;
  /** The day on which somebody last read this section against its sources. */
  readonly checkedOn: string;
  readonly blocks: readonly Block[];
};

export type Page = {
  readonly id: PageId;
  readonly path: `/${string}`;
  readonly kind: PageKind;
  /** The heading of the page. */
  readonly title: string;
  /** A few words for menus, breadcrumbs and "previous" and "next". */
  readonly name: string;
  /** For search results and shared links: one or two sentences, at most 160 characters. */
  readonly description: string;
  /** The first lines under the heading: what a hurried reader takes away. */
  readonly summary: string;
  readonly publishedOn: string;
  readonly updatedOn: string;
  readonly sections: readonly Section[];
};
