import type { Article, BreadcrumbList, Organization, Service, WebSite, WithContext } from "schema-dts";
import type { Page } from "@/lib/content/page";
import type { SiteDetails } from "@/lib/content/site-details";
import { findPage, trailTo } from "@/lib/content/site-map";

/** What a page says of itself to machines, in the words of schema.org: a property that it does not have is refused here. */
export type StructuredData = WithContext<Exclude<Article | BreadcrumbList | Organization | Service | WebSite, string>>;

const context = "https://schema.org";

const addressOf = (path: string, { origin }: SiteDetails) => `${origin}${path === "/" ? "/" : path}`;
const organizationId = ({ origin }: SiteDetails) => `${origin}/#organization`;
const websiteId = ({ origin }: SiteDetails) => `${origin}/#website`;
const countries = ({ regions }: SiteDetails) => regions.map((name) => ({ "@type": "Country", name }) as const);

/** The consultancy as others name it: their page need not know where it says more of itself. */
const consultancy = (site: SiteDetails) =>
  ({
    "@type": "Organization",
    "@id": organizationId(site),
    name: site.companyName,
    url: addressOf("/", site),
  }) as const;

/** The consultancy, for the home page. No address unless there is one, and no ratings: there is nobody to give them. */
export function organizationData(site: SiteDetails): WithContext<Exclude<Organization, string>> {
  const address = site.postalAddress === null ? {} : { address: site.postalAddress };
  const reach = site.contactEmail === null ? {} : reachableAt(site.contactEmail, site);
  return {
    "@context": context,
    "@type": "Organization",
    "@id": organizationId(site),
    name: site.companyName,
    url: addressOf("/", site),
    logo: addressOf("/apple-icon.png", site),
    ...reach,
    ...address,
    areaServed: countries(site),
  };
}

function reachableAt(email: string, site: SiteDetails) {
  return {
    email,
    contactPoint: {
      "@type": "ContactPoint",
      contactType: "customer service",
      email,
      areaServed: countries(site),
      availableLanguage: "en",
    },
  } as const;
}

/** The site and its name, for the home page. */
function websiteData(site: SiteDetails): WithContext<WebSite> {
  return {
    "@context": context,
    "@type": "WebSite",
    "@id": websiteId(site),
    name: site.companyName,
    url: addressOf("/", site),
    inLanguage: "en-CA",
    publisher: { "@id": organizationId(site) },
  };
}

/** A page of the comparison. The dates are those of the page's own record, never the day of the build. */
export function articleData(page: Page, site: SiteDetails, imagePath: string): WithContext<Exclude<Article, string>> {
  const publisher = consultancy(site);
  return {
    "@context": context,
    "@type": "Article",
    headline: page.title,
    description: page.description,
    image: addressOf(imagePath, site),
    datePublished: page.publishedOn,
    dateModified: page.updatedOn,
    author: publisher,
    publisher,
    inLanguage: "en-CA",
    isAccessibleForFree: true,
    isPartOf: { "@id": websiteId(site) },
    mainEntityOfPage: addressOf(page.path, site),
  };
}

/** The way from home to a page. Null for the home page, which has no way above it. */
export function breadcrumbData(page: Page, site: SiteDetails): WithContext<BreadcrumbList> | null {
  const trail = trailTo(page);
  if (trail.length < 2) return null;
  return {
    "@context": context,
    "@type": "BreadcrumbList",
    itemListElement: trail.map(({ name, path }, at) => ({
      "@type": "ListItem",
      position: at + 1,
      name,
      item: addressOf(path, site),
    })),
  };
}

/** The free call as a service that costs nothing. */
export function consultationData(site: SiteDetails): WithContext<Exclude<Service, string>> {
  const services = findPage("services");
  return {
    "@context": context,
    "@type": "Service",
    name: "Free consultation on Django or Node.js",
    serviceType: "Software consulting",
    description: services.description,
    url: addressOf(services.path, site),
    provider: consultancy(site),
    areaServed: countries(site),
    offers: { "@type": "Offer", price: 0, priceCurrency: "CAD", url: addressOf("/book", site) },
  };
}

const servicePages = ["services", "services-django", "services-nodejs"];

/** Everything that a page tells machines about itself: its way from home, and what its kind calls for. */
export function structuredDataFor(page: Page, site: SiteDetails, imagePath: string): readonly StructuredData[] {
  const trail = breadcrumbData(page, site);
  const own = [
    ...(page.id === "home" ? [organizationData(site), websiteData(site)] : []),
    ...(page.kind === "comparison" ? [articleData(page, site, imagePath)] : []),
    ...(servicePages.includes(page.id) ? [consultationData(site)] : []),
  ];
  return trail === null ? own : [trail, ...own];
}

/** JSON that is safe inside a script element: no "<" can end it early. */
export function asScriptText(data: StructuredData): string {
  return JSON.stringify(data).replaceAll("<", String.raw`\u003c`);
}
