import fc from "fast-check";
import { expect, test } from "vitest";
import { nextClockChange } from "@/lib/time/clock-change";
import { isoWithOffset } from "@/lib/time/display";
import { instantOf, instantsOf, localDateAt, minutesOfClock, startOfLocalDay, wallTimeAt } from "@/lib/time/wall-time";
import { knownZones } from "@/lib/time/zone-rules";

const iso = (instants: readonly Date[]) => instants.map((instant) => instant.toISOString().slice(0, 16));

test("an ordinary morning in Toronto is one instant", () => {
  expect(iso(instantsOf({ on: "2027-01-12", at: "09:00" }, "America/Toronto"))).toEqual(["2027-01-12T14:00"]);
  expect(wallTimeAt(new Date("2027-01-12T14:00:00Z"), "America/Toronto")).toEqual({ on: "2027-01-12", at: "09:00" });
});

test("the hour skipped in spring does not exist, and for calendars it is read with the offset before the gap", () => {
  const skipped = { on: "2027-03-14", at: "02:30" };
  expect(instantsOf(skipped, "America/Toronto")).toEqual([]);
  expect(iso([instantOf(skipped, "America/Toronto")])).toEqual(["2027-03-14T07:30"]);
});

test("the hour repeated in autumn comes twice, and for calendars it is the first", () => {
  const repeated = { on: "2027-11-07", at: "01:30" };
  expect(iso(instantsOf(repeated, "America/Toronto"))).toEqual(["2027-11-07T05:30", "2027-11-07T06:30"]);
  expect(iso([instantOf(repeated, "America/Toronto")])).toEqual(["2027-11-07T05:30"]);
});

test("the day that Samoa skipped has no wall times, and starts when the next day does", () => {
  expect(instantsOf({ on: "2011-12-30", at: "12:00" }, "Pacific/Apia")).toEqual([]);
  expect(iso([startOfLocalDay("2011-12-30", "Pacific/Apia")])).toEqual(["2011-12-30T10:00"]);
  expect(iso([instantOf({ on: "2011-12-30", at: "12:00" }, "Pacific/Apia")])).toEqual(["2011-12-30T22:00"]);
});

test("a day starts at its first existing instant", () => {
  expect(isoWithOffset(startOfLocalDay("2027-09-05", "America/Santiago"), "America/Santiago")).toBe(
    "2027-09-05T01:00-03:00",
  );
  expect(isoWithOffset(startOfLocalDay("2027-04-04", "America/Santiago"), "America/Santiago")).toBe(
    "2027-04-04T00:00-04:00",
  );
  expect(isoWithOffset(startOfLocalDay("2027-03-28", "Asia/Beirut"), "Asia/Beirut")).toBe("2027-03-28T01:00+03:00");
});

test("the next clock change is found, and none where clocks run through", () => {
  const from = new Date("2027-01-01T00:00:00Z");
  const until = new Date("2027-12-31T00:00:00Z");
  const change = nextClockChange("America/Toronto", from, until);
  expect(change).toEqual({
    changesAt: new Date("2027-03-14T07:00:00Z"),
    offsetBeforeMinutes: -300,
    offsetAfterMinutes: -240,
  });
  expect(nextClockChange("America/Toronto", from, new Date("2027-03-14T06:59:59Z"))).toBeNull();
  expect(
    nextClockChange("America/Toronto", new Date("2027-03-14T07:00:00Z"), new Date("2027-10-01T00:00:00Z")),
  ).toBeNull();
  expect(nextClockChange("America/Winnipeg", from, until)).toBeNull();
});

test("a time of day has two digits, a colon and two digits", () => {
  expect(minutesOfClock("09:05")).toBe(545);
  for (const text of ["24:00", "9:05", "09:60", "", "09:05:00", "-1:00"]) expect(minutesOfClock(text)).toBeNull();
});

/** Instants near a clock change, where there is one, because that is where clocks go wrong. */
const instantNearChange = fc
  .tuple(
    fc.constantFrom(...knownZones()),
    fc.integer({ min: 2011, max: 2034 }),
    fc.integer({ min: -1_800, max: 1_800 }),
  )
  .map(([zone, year, minutes]) => {
    const from = new Date(Date.UTC(year, 0, 1));
    const near = nextClockChange(zone, from, new Date(Date.UTC(year + 1, 0, 1)))?.changesAt ?? from;
    return { zone, instant: new Date(near.getTime() + minutes * 60_000) };
  });

test("every instant is found again from the wall time that it shows", () => {
  fc.assert(
    fc.property(instantNearChange, ({ zone, instant }) => {
      const found = instantsOf(wallTimeAt(instant, zone), zone);
      expect(found.map((each) => each.getTime())).toContain(instant.getTime());
      expect(new Set(found.map((each) => JSON.stringify(wallTimeAt(each, zone)))).size).toBe(1);
    }),
    { numRuns: 5_000 },
  );
});

test("no instant before the start of a day shows that day, unless the clock went back over midnight", () => {
  fc.assert(
    fc.property(instantNearChange, ({ zone, instant }) => {
      const on = localDateAt(instant, zone);
      const start = startOfLocalDay(on, zone);
      expect(start.getTime()).toBeLessThanOrEqual(instant.getTime());
      expect(localDateAt(start, zone)).toBe(on);
      expect(localDateAt(new Date(start.getTime() - 60_000), zone) < on).toBe(true);
    }),
    { numRuns: 5_000 },
  );
});
