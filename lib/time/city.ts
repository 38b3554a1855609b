import { timeWords, type Locale } from "@/lib/time/words";

const region = /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\//;
const fixedOffset = /^Etc\/GMT[+-]\d+$/;

/**
 * The place a person would say for a zone name: "America/St_Johns" is St. John's, "America/Indiana/Knox" is Knox, Indiana.
 * Empty for names that are only an offset ("Etc/GMT+5"): there the offset says it all.
 */
export function cityOf(zone: string, locale: Locale = "en"): string {
  const known = timeWords[locale].cities[zone];
  if (known !== undefined) return known;
  if (fixedOffset.test(zone)) return "";
  const parts = zone.replace(region, "").replaceAll("_", " ").split("/");
  return region.test(zone) ? parts.toReversed().join(", ") : parts.join(" ");
}
