/** What the pages say of the company. Each value comes from the configuration at render time; nothing here is invented. */
export type SiteDetails = {
  readonly companyName: string;
  /** The public origin without a trailing slash, such as "https://example.com". */
  readonly origin: string;
  /** Null where the configuration names none. */
  readonly contactEmail: string | null;
  /** Null where the configuration names none. */
  readonly postalAddress: string | null;
  /** Where the server and its database stand, as "Montréal, Canada"; null where the configuration does not say. */
  readonly hostingRegion: string | null;
  /** Countries, as the configuration names them. */
  readonly regions: readonly string[];
  readonly retention: Retention;
};

export type Retention = {
  readonly anonymousAssessmentDays: number;
};

/** How long the results are kept that nobody left an address for. The job that deletes them reads the same value. */
export const proposedRetention: Retention = {
  anonymousAssessmentDays: 30,
};

const detailNames = [
  "companyName",
  "companyAndAddress",
  "writeToUs",
  "whereItRuns",
  "regions",
  "anonymousAssessmentDays",
] as const;

export type DetailName = (typeof detailNames)[number];

export function isDetailName(name: string): name is DetailName {
  return detailNames.some((known) => known === name);
}

/** The regions as they stand in a sentence: "Canada and the United States". */
function regionsInWords(regions: readonly string[]): string {
  const named = regions.map((region) => (region === "United States" ? "the United States" : region));
  return new Intl.ListFormat("en-CA", { type: "conjunction" }).format(named);
}

/** The words that stand for each {{site.…}} mark. */
export function detailWords(site: SiteDetails): Readonly<Record<DetailName, string>> {
  const { anonymousAssessmentDays } = site.retention;
  return {
    companyName: site.companyName,
    companyAndAddress: [site.companyName, site.postalAddress].filter((part) => part !== null).join(", "),
    writeToUs:
      site.contactEmail === null
        ? "use the form at the end of this page, and say how we reach you"
        : `write to ${site.contactEmail}`,
    whereItRuns:
      site.hostingRegion === null
        ? "We tell anyone who asks where the site and its database run."
        : `The site and its database run in ${site.hostingRegion}.`,
    regions: regionsInWords(site.regions),
    anonymousAssessmentDays: String(anonymousAssessmentDays),
  };
}
