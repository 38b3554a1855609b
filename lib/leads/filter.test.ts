import fc from "fast-check";
import { expect, test } from "vitest";
import { searchTerms, viewQuery, type LeadListView } from "@/lib/leads/filter";
import { leadListView } from "@/lib/leads/input";

const id = "3f0c8f6e-6f5b-4c3e-9b0a-2f3d4e5a6b7c";

test("an address that says nothing is the newest leads", () => {
  expect(viewQuery(leadListView({}))).toBe("");
});

test("nonsense in an address narrows nothing", () => {
  const nonsense = {
    stage: "'; drop table leads",
    sort: "email",
    owner: "me",
    after: "7",
    band: ["a", "b"],
    page: "2",
  };
  expect(viewQuery(leadListView(nonsense))).toBe("");
});

test("whatever stands in an address, the list can be shown", () => {
  const names = ["search", "stage", "owner", "outcome", "band", "source", "consent", "sort", "after", "before"];
  const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined), fc.constant("\0%_\\"));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), value), (query) => {
      expect(() => leadListView(query)).not.toThrow();
    }),
  );
});

test("a view survives its own address", () => {
  const view: LeadListView = {
    filter: {
      search: "zoë o'brien",
      stage: "held",
      owner: "none",
      outcome: "node",
      band: "clear",
      source: "search & ads",
      consent: "missing",
    },
    sort: "score",
    after: { id, value: 61 },
  };
  const again = leadListView(Object.fromEntries(new URLSearchParams(viewQuery(view))));
  expect(viewQuery(again)).toBe(viewQuery(view));
  expect(again.after).toEqual({ id, value: 61 });
});

test("a search of ten thousand letters becomes one of two hundred", () => {
  expect(leadListView({ search: "a".repeat(10_000) }).filter.search).toHaveLength(200);
});

test("a search is parted at spaces of every kind", () => {
  expect(searchTerms("  ada\u00a0lovelace \n ltd ")).toEqual(["ada", "lovelace", "ltd"]);
});
