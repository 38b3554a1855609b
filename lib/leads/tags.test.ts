import fc from "fast-check";
import { expect, test } from "vitest";
import { plainTag, tagsWith } from "@/lib/leads/tags";

test("small and capital letters and wide spaces make no second tag", () => {
  expect(plainTag("  Big \u00a0 Client ")).toBe("big client");
});

test("adding tags twice or in another order gives the same tags, each once", () => {
  const tags = fc.array(fc.constantFrom("a", "b", "c", "d"));
  fc.assert(
    fc.property(tags, tags, (have, add) => {
      const once = tagsWith(have, { add });
      expect(tagsWith(once, { add })).toEqual(once);
      expect(tagsWith(add, { add: have })).toEqual(once);
      expect(new Set(once).size).toBe(once.length);
      expect(tagsWith(once, { remove: once })).toEqual([]);
    }),
  );
});
