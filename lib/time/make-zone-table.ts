import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import moment from "moment-timezone";
import places from "moment-timezone/data/meta/latest.json" with { type: "json" };
import released from "moment-timezone/data/packed/latest.json" with { type: "json" };

/** The first and the last year whose clock changes we keep; before and after them the nearest known offset holds. */
const fromYear = 2010;
const untilYear = 2037;
const fromMs = Date.UTC(fromYear, 0, 1);
const untilMs = Date.UTC(untilYear + 1, 0, 1);
const minuteMs = 60_000;
const placeOf: Readonly<Record<string, { readonly countries: readonly string[] }>> = places.zones;

/** Everything `zone-table.json` holds, made from the installed moment-timezone; the Windows names come from CLDR through node-ical. */
export function makeZoneTable() {
  const names = moment.tz.names();
  const listed = namesByCountry(released.countries);
  const canada = namesOf("CA", listed);
  const usa = namesOf("US", listed);
  const elsewhere = [...new Set([...listed.values()].flat())].filter((name) => ![...canada, ...usa].includes(name));
  return {
    version: released.version,
    fromYear,
    untilYear,
    canada,
    usa,
    elsewhere: elsewhere.toSorted(),
    windows: windowsNames(names),
    rules: rulesOfNames(names),
  };
}

function namesByCountry(countries: readonly string[]): Map<string, string[]> {
  return new Map(
    countries.map((line) => {
      const [country = "", zones = ""] = line.split("|");
      return [country, zones.split(" ")];
    }),
  );
}

/** The zones of a country without those of a neighbour that merely keeps the same clocks. */
function namesOf(country: string, listed: ReadonlyMap<string, string[]>): string[] {
  const ownsIt = (name: string) => (placeOf[name]?.countries[0] ?? country) === country;
  return (listed.get(country) ?? []).filter(ownsIt);
}

function windowsNames(names: readonly string[]): Record<string, string> {
  const folder = join(createRequire(import.meta.url).resolve("node-ical/package.json"), "..");
  const listed: unknown = JSON.parse(readFileSync(join(folder, "windowsZones.json"), "utf8"));
  const entries = typeof listed === "object" && listed !== null ? Object.entries(listed) : [];
  const pairs = entries.map(([name, entry]): [string, string] => [name, firstZoneOf(entry)]);
  return Object.fromEntries(pairs.filter(([, zone]) => names.includes(zone)).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function firstZoneOf(entry: unknown): string {
  const zones: unknown = typeof entry === "object" && entry !== null && "iana" in entry ? entry.iana : null;
  const first: unknown = Array.isArray(zones) ? zones[0] : null;
  return typeof first === "string" ? first : "";
}

/** Names with the same clocks in the years we keep share one entry. */
function rulesOfNames(names: readonly string[]) {
  const byClocks = new Map<string, { names: string[]; offsets: number[]; periods: string; changes: string }>();
  for (const name of names) {
    const packed = pack(name);
    const key = JSON.stringify(packed);
    const known = byClocks.get(key);
    if (known === undefined) byClocks.set(key, { names: [name], ...packed });
    else known.names.push(name);
  }
  return [...byClocks.values()].map((rules) => ({ ...rules, names: rules.names.join(" ") }));
}

function pack(name: string): { offsets: number[]; periods: string; changes: string } {
  const zone = moment.tz.zone(name);
  if (zone === null) throw new Error(`moment-timezone lists ${name} and does not know it`);
  const periods: number[] = [];
  const changes: number[] = [];
  for (const [index, endMs] of zone.untils.entries()) {
    const beginMs = zone.untils[index - 1] ?? -Infinity;
    if (endMs <= fromMs || beginMs >= untilMs) continue;
    const offset = -(zone.offsets[index] ?? 0) || 0;
    if (offset === periods.at(-1)) changes.pop();
    else periods.push(offset);
    changes.push(endMs / minuteMs);
  }
  changes.pop();
  const offsets = [...new Set(periods)].map(wholeMinutes);
  const steps = changes.map((minutes, index) => wholeMinutes(minutes - (changes[index - 1] ?? 0)).toString(36));
  return {
    offsets,
    periods: periods.map((offset) => offsets.indexOf(offset).toString(36)).join(""),
    changes: steps.join(" "),
  };
}

function wholeMinutes(minutes: number): number {
  if (!Number.isInteger(minutes)) throw new Error("A clock change is not on a whole minute: the table cannot say it");
  return minutes;
}
