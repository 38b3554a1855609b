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
  readonly unconvertedLeadMonths: number;
  readonly anonymousAssessmentDays: number;
  readonly logDays: number;
  readonly mailBodyDays: number;
  readonly backupDays: number;
};

/** How long personal information is kept unless the company decides otherwise. The jobs that delete it read the same values. */
export const proposedRetention: Retention = {
  unconvertedLeadMonths: 24,
  anonymousAssessmentDays: 30,
  logDays: 30,
  mailBodyDays: 90,
  backupDays: 35,
};

const detailNames = [
  "companyName",
  "companyAndAddress",
  "writeToUs",
  "whereItRuns",
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

/** The regions as they stand in a sentence: "Canada and the United States". */
function regionsInWords(regions: readonly string[]): string {
  const named = regions.map((region) => (region === "United States" ? "the United States" : region));
  return new Intl.ListFormat("en-CA", { type: "conjunction" }).format(named);
}

/** The words that stand for each {{site.…}} mark. */
export function detailWords(site: SiteDetails): Readonly<Record<DetailName, string>> {
  const { unconvertedLeadMonths, anonymousAssessmentDays, logDays, mailBodyDays, backupDays } = site.retention;
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
    unconvertedLeadMonths: String(unconvertedLeadMonths),
    anonymousAssessmentDays: String(anonymousAssessmentDays),
    logDays: String(logDays),
    mailBodyDays: String(mailBodyDays),
    backupDays: String(backupDays),
  };
}
