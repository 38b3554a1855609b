/** What the pages say of the company. Each value comes from the configuration at render time; nothing here is invented. */
export type Region = {
  readonly countryCode: "CA" | "US";
  readonly name: string;
  /** A line of contact for this region, such as a city or a telephone number; left out when there is none. */
  readonly contact?: string;
};

export type Retention = {
  readonly unconvertedLeadMonths: number;
  readonly anonymousAssessmentDays: number;
  readonly logDays: number;
  readonly mailBodyDays: number;
  readonly backupDays: number;
};

export type SiteDetails = {
  readonly brand: string;
  readonly companyName: string;
  /** The public origin without a trailing slash, such as "https://example.com". */
  readonly origin: string;
  readonly contactEmail: string;
  readonly postalAddress: string;
  /** A role or a name: who answers questions on personal information. */
  readonly privacyContact: string;
  readonly privacyEmail: string;
  /** Where the server and its database stand, in words: "Montréal, Canada". */
  readonly hostingRegion: string;
  readonly regions: readonly Region[];
  readonly retention: Retention;
};

/** How long personal information is kept unless the company decides otherwise. The jobs that delete it read the same values. */
export const proposedRetention: Retention = {
  unconvertedLeadMonths: 24,
  anonymousAssessmentDays: 30,
  logDays: 30,
  mailBodyDays: 90,
  backupDays: 35,
};

export const detailNames = [
  "brand",
  "companyName",
  "origin",
  "contactEmail",
  "postalAddress",
  "privacyContact",
  "privacyEmail",
  "hostingRegion",
  "regions",
  "unconvertedLeadMonths",
  "anonymousAssessmentDays",
  "logDays",
  "mailBodyDays",
  "backupDays",
] as const;

export type DetailName = (typeof detailNames)[number];

export function isDetailName(name: string): name is DetailName {
  return detailNames.some((known) => known === name);
}

/** The words that stand for each {{site.…}} mark. */
export function detailWords(site: SiteDetails): Readonly<Record<DetailName, string>> {
  const regions = new Intl.ListFormat("en-CA", { type: "conjunction" }).format(site.regions.map(({ name }) => name));
  const { unconvertedLeadMonths, anonymousAssessmentDays, logDays, mailBodyDays, backupDays } = site.retention;
  return {
    brand: site.brand,
    companyName: site.companyName,
    origin: site.origin,
    contactEmail: site.contactEmail,
    postalAddress: site.postalAddress,
    privacyContact: site.privacyContact,
    privacyEmail: site.privacyEmail,
    hostingRegion: site.hostingRegion,
    regions,
    unconvertedLeadMonths: String(unconvertedLeadMonths),
    anonymousAssessmentDays: String(anonymousAssessmentDays),
    logDays: String(logDays),
    mailBodyDays: String(mailBodyDays),
    backupDays: String(backupDays),
  };
}
