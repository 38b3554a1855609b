import { z } from "zod";

const address = z.url({ protocol: /^https?$/ });
const text = z.string().trim().min(1);
const context = z.literal("https://schema.org");
const day = z.iso.date();
const country = z.strictObject({ "@type": z.literal("Country"), name: text });
const reference = z.strictObject({ "@id": address });

/** A publisher, an author or a provider; with a name and an address of its own, so that its page can be read alone. */
const named = z.strictObject({ "@type": z.literal("Organization"), "@id": address, name: text, url: address });

/** https://developers.google.com/search/docs/appearance/structured-data/article */
const article = z.strictObject({
  "@context": context,
  "@type": z.literal("Article"),
  headline: text.max(110),
  description: text,
  image: address,
  datePublished: day,
  dateModified: day,
  author: named,
  publisher: named,
  inLanguage: text,
  isAccessibleForFree: z.boolean(),
  isPartOf: reference,
  mainEntityOfPage: address,
});

/** https://developers.google.com/search/docs/appearance/structured-data/breadcrumb, which wants two steps or more. */
const breadcrumbs = z.strictObject({
  "@context": context,
  "@type": z.literal("BreadcrumbList"),
  itemListElement: z
    .array(z.strictObject({ "@type": z.literal("ListItem"), position: z.int(), name: text, item: address }))
    .min(2)
    .refine((items) => items.every(({ position }, at) => position === at + 1), "The steps are not numbered from 1."),
});

/** https://developers.google.com/search/docs/appearance/structured-data/organization */
const organization = z.strictObject({
  "@context": context,
  "@type": z.literal("Organization"),
  "@id": address,
  name: text,
  url: address,
  logo: address,
  // Only what the operator has configured.
  email: text.optional(),
  address: text.optional(),
  areaServed: z.array(country).min(1),
  contactPoint: z
    .strictObject({
      "@type": z.literal("ContactPoint"),
      contactType: text,
      email: text,
      areaServed: z.array(country).min(1),
      availableLanguage: text,
    })
    .optional(),
});

/** https://developers.google.com/search/docs/appearance/site-names: name and address of the home page. */
const website = z.strictObject({
  "@context": context,
  "@type": z.literal("WebSite"),
  "@id": address,
  name: text,
  url: address,
  inLanguage: text,
  publisher: reference,
});

/** https://schema.org/Service and https://schema.org/Offer; search engines ask for nothing of their own. */
const service = z.strictObject({
  "@context": context,
  "@type": z.literal("Service"),
  name: text,
  serviceType: text,
  description: text,
  url: address,
  provider: named,
  areaServed: z.array(country).min(1),
  offers: z.strictObject({
    "@type": z.literal("Offer"),
    price: z.number().min(0),
    priceCurrency: z.string().length(3),
    url: address,
  }),
});

/** One block of JSON-LD as it is sent: a known kind with everything that search engines ask of it, and nothing else. */
export const machineFacts = z.discriminatedUnion("@type", [article, breadcrumbs, organization, website, service]);
