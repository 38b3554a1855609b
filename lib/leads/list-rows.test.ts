import { expect, test } from "vitest";
import type { LeadRow } from "@/lib/leads/lead";
import { leadColumns } from "@/lib/leads/list-choices";
import { listRow } from "@/lib/leads/list-rows";

const lead: LeadRow = {
  id: "3f0c8f6e-6f5b-4c3e-9b0a-2f3d4e5a6b7c",
  email: "zoe@north.example",
  name: "Zoë",
  company: null,
  stage: "held",
  ownerId: null,
  ownerName: null,
  outcome: "node",
  band: "clear",
  score: 61,
  source: "search",
  region: "Ontario",
  acceptsFollowUp: false,
  isSample: true,
  tags: ["agency", "spring"],
  nextStep: "Call on Monday",
  version: 3,
  createdAt: new Date("2027-01-12T02:30:00Z"),
  changedAt: new Date("2027-01-13T15:00:00Z"),
};

test("a row holds the columns that were asked for, in words, and days on the reader's own clock", () => {
  const row = listRow(lead, { columns: ["created", "stage", "owner", "score"], zone: "America/Toronto" });
  expect(row).toMatchObject({ name: "Zoë", email: "zoe@north.example", isSample: true });
  expect(row.cells).toEqual([
    expect.objectContaining({ at: "2027-01-11T21:30-05:00", words: "Mon, Jan 11, 2027" }),
    { stage: "held", words: "Call held" },
    "Nobody",
    "61",
  ]);
});

test("every column can be shown, and what isn't known is nothing", () => {
  const { cells } = listRow(lead, { columns: leadColumns, zone: "America/Toronto" });
  expect(cells).toHaveLength(leadColumns.length);
  expect(cells[0]).toBeNull();
  expect(cells.slice(-5)).toEqual(["search", "Ontario", "Not given", "agency, spring", "Call on Monday"]);
});

test("a lead without a name is called by its address, once", () => {
  const row = listRow({ ...lead, name: null }, { columns: [], zone: "America/Toronto" });
  expect(row).toMatchObject({ name: "zoe@north.example", email: null });
});
