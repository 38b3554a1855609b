import { cityOf } from "@/lib/time/city";
import { offsetWords } from "@/lib/time/display";
import { timeWords, type Locale, type ZoneGroup } from "@/lib/time/words";
import { offsetMinutesAt } from "@/lib/time/zone-rules";
import { zoneTable } from "@/lib/time/zone-table";

export type ZoneChoice = { readonly zone: string; readonly label: string };
export type ZoneChoices = {
  readonly group: ZoneGroup;
  readonly heading: string;
  readonly choices: readonly ZoneChoice[];
};

const groupOfRegion: Readonly<Record<string, ZoneGroup>> = {
  Africa: "africa",
  America: "americas",
  Asia: "asia",
  Australia: "australia",
  Europe: "europe",
};
const order: readonly ZoneGroup[] = ["canada", "usa", "americas", "europe", "africa", "asia", "australia", "oceans"];

/** The zones to choose from, Canada and the United States first, each as "Toronto (Ontario …), UTC−05:00" by today's offset. */
export function zoneChoices(now: Date, locale: Locale = "en"): readonly ZoneChoices[] {
  const zones = new Map<ZoneGroup, string[]>([
    ["canada", [...zoneTable.canada]],
    ["usa", [...zoneTable.usa]],
  ]);
  for (const zone of zoneTable.elsewhere) {
    const group = groupOfRegion[zone.slice(0, zone.indexOf("/"))] ?? "oceans";
    const known = zones.get(group);
    if (known === undefined) zones.set(group, [zone]);
    else known.push(zone);
  }
  return order.map((group) => ({
    group,
    heading: timeWords[locale].zoneGroups[group],
    choices: (zones.get(group) ?? []).map((zone) => ({ zone, label: label(zone, now, locale) })),
  }));
}

function label(zone: string, now: Date, locale: Locale): string {
  const also = timeWords[locale].alsoFor[zone];
  const place = also === undefined ? cityOf(zone, locale) : `${cityOf(zone, locale)} (${also})`;
  return `${place}, ${offsetWords(offsetMinutesAt(now, zone))}`;
}
