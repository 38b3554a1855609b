import { expect, test } from "vitest";
import { factsFrom, findFact, isFactId, secondHandShare, sourcesOf } from "@/lib/content/evidence";
import { facts } from "@/lib/content/facts";
import { isAged, readableDate } from "@/lib/content/freshness";
import { sources } from "@/lib/content/sources";

const now = new Date("2026-11-22T12:00:00Z");

test("an id that nobody has written down is not a fact", () => {
  expect(isFactId("F01")).toBe(true);
  expect(isFactId("F16")).toBe(false);
  expect(isFactId("toString")).toBe(false);
});

test("a figure known only from a quotation says so", () => {
  expect(secondHandShare(findFact("F36"))).toBe("wholly");
  expect(secondHandShare(findFact("F58"))).toBe("partly");
  expect(secondHandShare(findFact("F30"))).toBe("none");
});

test("every source that we list carries at least one fact", () => {
  const idle = Object.keys(sources).filter((key) =>
    Object.values(facts).every((fact) => !fact.sources.some((of) => of === key)),
  );
  expect(idle).toEqual([]);
  expect(factsFrom("kostya").length).toBeGreaterThan(5);
});

test("both sides win somewhere: neither has fewer than fifteen facts in its favour", () => {
  const count = (side: string) => Object.values(facts).filter((fact) => fact.favours === side).length;
  expect(count("django")).toBeGreaterThanOrEqual(15);
  expect(count("node")).toBeGreaterThanOrEqual(15);
});

test("the deciding source of a fact comes first", () => {
  expect(sourcesOf(findFact("F35"))[0]?.title).toContain("PEP 836");
});

test("an entry is flagged once it is older than twelve months, and not a day before", () => {
  expect(isAged("2025-11-22", now)).toBe(true);
  expect(isAged("2025-11-23", now)).toBe(false);
  expect(isAged("2025-11", now)).toBe(false);
  expect(isAged("2025-10", now)).toBe(true);
  expect(isAged("2025", now)).toBe(false);
  expect(isAged("2024", now)).toBe(true);
});

test("dates name their month, whatever the server's zone is", () => {
  expect(readableDate("2026-11-22")).toBe("November 22, 2026");
  expect(readableDate("2026-11")).toBe("November 2026");
  expect(readableDate("2025")).toBe("2025");
});
