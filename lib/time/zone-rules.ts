import { zoneTable, type PackedRules } from "@/lib/time/zone-table";

/** The clocks of a zone: period `i` starts at `changesMs[i - 1]` and lasts until `changesMs[i]`. */
export type ZoneRules = {
  readonly changesMs: readonly number[];
  readonly offsetsMs: readonly number[];
};

/** The release of the IANA time zone database that our table was made from, such as "2026f". */
export const zoneDataVersion: string = zoneTable.version;

const minuteMs = 60_000;
const packedRules = new Map<string, PackedRules>(
  zoneTable.rules.flatMap((rules) => rules.names.split(" ").map((name): [string, PackedRules] => [name, rules])),
);
const unpackedRules = new Map<PackedRules, ZoneRules>();

/** Whether the text is a zone name that we have clocks for, such as "America/Toronto". Case matters. */
export function isKnownZone(name: string): boolean {
  return packedRules.has(name);
}

export function knownZones(): readonly string[] {
  return [...packedRules.keys()];
}

/** Throws for an unknown name: check what comes from outside with `isKnownZone`. */
export function rulesOf(zone: string): ZoneRules {
  const packed = packedRules.get(zone);
  if (packed === undefined) throw new Error("Zone rules were asked for a name that no zone has");
  const known = unpackedRules.get(packed);
  if (known !== undefined) return known;
  const rules = unpack(packed);
  unpackedRules.set(packed, rules);
  return rules;
}

function unpack(packed: PackedRules): ZoneRules {
  const offsetsMs = Array.from(packed.periods, (digit) => (packed.offsets[Number.parseInt(digit, 36)] ?? 0) * minuteMs);
  const changesMs: number[] = [];
  let minutes = 0;
  for (const step of packed.changes.split(" ")) {
    if (step === "") continue;
    minutes += Number.parseInt(step, 36);
    changesMs.push(minutes * minuteMs);
  }
  return { changesMs, offsetsMs };
}

/** The number of the period that holds at the instant. */
export function periodAt(rules: ZoneRules, instantMs: number): number {
  let low = 0;
  let high = rules.changesMs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rules.changesMs[middle] ?? 0) <= instantMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function offsetMsAt(rules: ZoneRules, instantMs: number): number {
  return rules.offsetsMs[periodAt(rules, instantMs)] ?? 0;
}

/** Minutes that the zone's clocks are ahead of UTC at the instant; negative in America. */
export function offsetMinutesAt(instant: Date, zone: string): number {
  return offsetMsAt(rulesOf(zone), instant.getTime()) / minuteMs;
}

/** The canary asked at every start: Manitoba stopped changing its clocks in autumn 2026 (tzdata 2026e). */
export function zoneDataIsCurrent(): boolean {
  return offsetMinutesAt(new Date("2027-01-15T18:00:00Z"), "America/Winnipeg") === -300;
}
