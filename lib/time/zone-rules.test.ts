import { readFileSync } from "node:fs";
import fc from "fast-check";
import moment from "moment-timezone";
import { expect, test } from "vitest";
import { makeZoneTable } from "@/lib/time/make-zone-table";
import { isKnownZone, knownZones, offsetMinutesAt, zoneDataIsCurrent, zoneDataVersion } from "@/lib/time/zone-rules";

const table: unknown = JSON.parse(readFileSync(new URL("./zone-table.json", import.meta.url), "utf8"));

test("the committed zone table is the one that the installed moment-timezone gives", () => {
  expect(table).toEqual(JSON.parse(JSON.stringify(makeZoneTable())));
  expect(zoneDataVersion >= "2026f").toBe(true);
});

test("the start-up canary sings: Winnipeg is UTC−05:00 on 15 January 2027", () => {
  expect(zoneDataIsCurrent()).toBe(true);
});

test("the four Canadian jurisdictions that stopped changing clocks in 2026 keep one offset in winter and summer", () => {
  const january = new Date("2027-01-15T18:00:00Z");
  const july = new Date("2027-07-15T18:00:00Z");
  const offsets = { Vancouver: -420, Edmonton: -360, Yellowknife: -360, Inuvik: -360, Winnipeg: -300 };
  for (const [city, offset] of Object.entries(offsets)) {
    expect(offsetMinutesAt(january, `America/${city}`)).toBe(offset);
    expect(offsetMinutesAt(july, `America/${city}`)).toBe(offset);
  }
});

test("every zone name shows the offset that moment-timezone shows, at any minute of the years kept", () => {
  const instants = fc.integer({ min: Date.UTC(2010, 0, 1) / 60_000, max: Date.UTC(2037, 11, 31) / 60_000 });
  fc.assert(
    fc.property(fc.constantFrom(...knownZones()), instants, (zone, minute) => {
      const wanted = -(moment.tz.zone(zone)?.utcOffset(minute * 60_000) ?? Number.NaN);
      expect(offsetMinutesAt(new Date(minute * 60_000), zone) + 0).toBe(wanted + 0);
    }),
    { numRuns: 20_000 },
  );
});

test("every clock change is kept to the minute", () => {
  for (const zone of knownZones()) {
    for (const untilMs of moment.tz.zone(zone)?.untils ?? []) {
      if (!(untilMs > Date.UTC(2010, 0, 2) && untilMs < Date.UTC(2038, 0, 1))) continue;
      for (const at of [untilMs - 60_000, untilMs]) {
        expect(offsetMinutesAt(new Date(at), zone) + 0).toBe(-(moment.tz.zone(zone)?.utcOffset(at) ?? 0) + 0);
      }
    }
  }
});

test("a name that no zone has is not known, whatever it looks like", () => {
  for (const name of [
    "America/Torontoo",
    "america/toronto",
    "",
    "constructor",
    "__proto__",
    "EDT",
    "UTC+5",
    "America/Toronto ",
  ]) {
    expect(isKnownZone(name)).toBe(false);
    expect(() => offsetMinutesAt(new Date(0), name)).toThrow("a name that no zone has");
  }
  for (const name of ["UTC", "US/Eastern", "Asia/Calcutta", "America/Montreal", "Etc/GMT+5"])
    expect(isKnownZone(name)).toBe(true);
});
