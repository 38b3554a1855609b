import fc from "fast-check";
import { expect, test } from "vitest";
import {
  foundInCounts,
  isCountedFilter,
  keptQuery,
  searchTerms,
  viewQuery,
  type LeadListView,
} from "@/lib/leads/filter";
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

test("a saved view keeps filter and order, neither the place in the list nor the view it came from", () => {
  const saved = "8d0c8f6e-6f5b-4c3e-9b0a-2f3d4e5a6b7c";
  const address = { stage: "lost", waiting: "3d", booked: "no", sort: "score", after: `${id}.61`, saved };
  const view = leadListView(address);
  expect(view).toMatchObject({ saved, after: { id, value: 61 } });
  expect(keptQuery(view)).toBe("stage=lost&booked=no&waiting=3d&sort=score");
});

test("the kept counts tell how long a list of a stage or an owner is, and of nothing else", () => {
  const counts = { new: 4, contacted: 3, booked: 0, held: 2, won: 1, lost: 5 };
  expect(foundInCounts({}, counts)).toEqual({ number: 15, isMore: false });
  expect(foundInCounts({ stage: "held", owner: "none" }, counts)).toEqual({ number: 2, isMore: false });
  expect(isCountedFilter({ stage: "new", owner: id })).toBe(true);
  expect(isCountedFilter({ stage: "new", region: "Ontario" })).toBe(false);
  expect(isCountedFilter({ stage: "new", search: undefined })).toBe(true);
});
