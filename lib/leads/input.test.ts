import { expect, test } from "vitest";
import { leadListView } from "@/lib/leads/input";

test("what Postgres can't look for narrows the list to nothing less than all of it", () => {
  const hostile = { source: "a\0b", region: "\0", from: "1900-01-01", until: "9999-12-31", stage: "new" };
  expect(leadListView(hostile).filter).toEqual({ stage: "new" });
});
