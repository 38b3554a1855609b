import { expect, test } from "vitest";
import { proposedRetention, type SiteDetails } from "@/lib/content/site-details";
import { findPage, pages } from "@/lib/content/site-map";
import {
  articleData,
  asScriptText,
  breadcrumbData,
  consultationData,
  organizationData,
  structuredDataFor,
} from "@/lib/content/structured-data";

const site: SiteDetails = {
  companyName: "Northway </script>",
  origin: "https://northway.example",
  contactEmail: "hello@northway.example",
  postalAddress: null,
  hostingRegion: null,
  regions: ["Canada", "United States"],
  retention: proposedRetention,
};

const typesOn = (id: (typeof pages)[number]["id"]) =>
  structuredDataFor(findPage(id), site, "/opengraph-image").map((data) => data["@type"]);

test("an article carries the true dates of its page", () => {
  const page = findPage("security");
  expect(articleData(page, site, "/security/image.png")).toMatchObject({
    headline: page.title,
    datePublished: page.publishedOn,
    dateModified: page.updatedOn,
    image: "https://northway.example/security/image.png",
    mainEntityOfPage: "https://northway.example/django-vs-nodejs/security",
  });
});

test("the way from home to a topic has each step once, in order", () => {
  expect(breadcrumbData(findPage("security"), site)).toMatchObject({
    itemListElement: [
      { position: 1, item: "https://northway.example/" },
      { position: 2, item: "https://northway.example/django-vs-nodejs" },
      { position: 3, item: "https://northway.example/django-vs-nodejs/security" },
    ],
  });
  expect(breadcrumbData(findPage("home"), site)).toBeNull();
});

test("the consultancy names the countries it serves, and an address only if it has one", () => {
  expect(organizationData(site)).toMatchObject({ areaServed: [{ name: "Canada" }, { name: "United States" }] });
  expect(organizationData(site)).not.toHaveProperty("address");
  expect(organizationData({ ...site, postalAddress: "1 Example Street" })).toHaveProperty(
    "address",
    "1 Example Street",
  );
});

test("search engines are told no address for mail that nobody has configured", () => {
  expect(organizationData(site)).toMatchObject({
    email: site.contactEmail,
    contactPoint: { email: site.contactEmail },
  });
  const unset = JSON.stringify(organizationData({ ...site, contactEmail: null }));
  expect(unset).not.toMatch(/@(?!context|type|id)|email|contactPoint|null/i);
});

test("the consultation is offered for nothing", () => {
  expect(consultationData(site)).toMatchObject({ offers: { price: 0 } });
});

test("each kind of page tells what its kind calls for, and nobody is rated", () => {
  expect(typesOn("home")).toEqual(["Organization", "WebSite", "Article"]);
  expect(typesOn("security")).toEqual(["BreadcrumbList", "Article"]);
  expect(typesOn("services")).toEqual(["BreadcrumbList", "Service"]);
  expect(typesOn("privacy")).toEqual(["BreadcrumbList"]);
  const all = pages.flatMap((page) => structuredDataFor(page, site, "/image.png"));
  expect(JSON.stringify(all)).not.toMatch(/rating|review|FAQPage/i);
});

test("no name can end the script element that carries it", () => {
  expect(asScriptText(organizationData(site))).not.toContain("<");
  expect(JSON.parse(asScriptText(organizationData(site)))).toEqual(organizationData(site));
});
