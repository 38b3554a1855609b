import { appUrl, company } from "@/lib/config/config";
import { proposedRetention, type SiteDetails } from "@/lib/content/site-details";

/** What the pages say of the company, out of the configuration. */
export function siteDetails(): SiteDetails {
  const { name, email, postalAddress, hostingRegion, regions } = company();
  return {
    companyName: name,
    origin: appUrl(),
    contactEmail: email,
    postalAddress,
    hostingRegion,
    regions,
    retention: proposedRetention,
  };
}
