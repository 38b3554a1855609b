import { zoneChoices, type ZoneChoices } from "@/lib/time/zone-list";

/** The zones that a page offers: those of Canada and the United States, and the chosen one; or all of the world. */
export function zoneOptions(now: Date, zone: string, hasAllZones: boolean): readonly ZoneChoices[] {
  const groups = zoneChoices(now);
  const isListed = groups.some(({ choices }) => choices.some((choice) => choice.zone === zone));
  const near = groups.flatMap((group): readonly ZoneChoices[] => {
    if (hasAllZones || group.group === "canada" || group.group === "usa") return [group];
    const choices = group.choices.filter((choice) => choice.zone === zone);
    return choices.length === 0 ? [] : [{ ...group, choices }];
  });
  if (isListed) return near;
  // An older name of a zone, such as "Asia/Calcutta", is no choice of its own, but the visitor's device may use it.
  const [first, ...others] = near;
  if (first === undefined) return near;
  return [{ ...first, choices: [{ zone, label: zone.replaceAll("_", " ") }, ...first.choices] }, ...others];
}
