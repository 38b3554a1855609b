import { expect, test } from "vitest";
import { cityOf } from "@/lib/time/city";
import {
  dayWords,
  instantWords,
  localDateWords,
  monthWords,
  offsetWords,
  placeWords,
  shortLocalDateWords,
  timeOfDayWords,
} from "@/lib/time/display";
import { zoneChoices } from "@/lib/time/zone-list";
import { isKnownZone, knownZones } from "@/lib/time/zone-rules";

const meeting = new Date("2027-01-12T17:00:00Z");

test("a meeting is written with weekday, time, city and offset", () => {
  expect(instantWords(meeting, "America/Toronto")).toBe("Tuesday, January 12, 2027, 12:00 p.m. (Toronto, UTC−05:00)");
  expect(instantWords(meeting, "America/Vancouver", { clock: "24h" })).toBe(
    "Tuesday, January 12, 2027, 10:00 (Vancouver, UTC−07:00)",
  );
  expect(dayWords(meeting, "Pacific/Kiritimati")).toBe("Wednesday, January 13, 2027");
});

test("midnight and noon are told apart in both clocks", () => {
  const midnight = new Date("2027-01-12T05:00:00Z");
  expect(timeOfDayWords(midnight, "America/Toronto", { clock: "12h" })).toBe("12:00 a.m.");
  expect(timeOfDayWords(midnight, "America/Toronto", { clock: "24h" })).toBe("00:00");
});

test("a calendar day has the same name wherever the server stands", () => {
  expect(localDateWords("2027-03-14")).toBe("Sunday, March 14, 2027");
  expect(shortLocalDateWords("2027-03-14")).toBe("Sun, Mar 14");
  expect(monthWords("2027-03-14")).toBe("March 2027");
});

test("an offset carries a true minus sign and its minutes", () => {
  expect([-300, 0, 345, -210].map(offsetWords)).toEqual(["UTC−05:00", "UTC+00:00", "UTC+05:45", "UTC−03:30"]);
});

test("a place is a city as its people write it, never an abbreviation", () => {
  expect(cityOf("America/St_Johns")).toBe("St. John’s");
  expect(cityOf("America/Indiana/Knox")).toBe("Knox, Indiana");
  expect(cityOf("Asia/Calcutta")).toBe("Kolkata");
  expect(cityOf("US/Pacific")).toBe("US Pacific");
  expect(cityOf("UTC")).toBe("UTC");
  expect(placeWords(meeting, "Etc/GMT+5")).toBe("UTC−05:00");
  for (const zone of knownZones()) expect(placeWords(meeting, zone)).not.toMatch(/[_/]|^,/);
});

test("zones to choose from start with Canada and the United States and name each zone once", () => {
  const groups = zoneChoices(meeting);
  expect(groups.slice(0, 2).map(({ heading }) => heading)).toEqual(["Canada", "United States"]);
  expect(groups[0]?.choices).toContainEqual({ zone: "America/Winnipeg", label: "Winnipeg (Manitoba), UTC−05:00" });
  const zones = groups.flatMap(({ choices }) => choices.map(({ zone }) => zone));
  expect(new Set(zones).size).toBe(zones.length);
  expect(zones.filter((zone) => !isKnownZone(zone))).toEqual([]);
  expect(zones.length).toBeGreaterThan(400);
});
