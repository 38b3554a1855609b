import fc from "fast-check";
import { expect, test } from "vitest";
import { mentionsIn, suggestedMentions } from "@/lib/leads/note";

const ann = { id: "a", name: "Ann Lee" };
const anna = { id: "b", name: "Ann Leeson" };
const zoe = { id: "c", name: "Zoë O’Brien" };
const colleagues = [ann, anna, zoe];

test("a note names whoever stands behind an @ with the whole name, in whatever case", () => {
  expect(mentionsIn("@Ann Lee please call; also @zoë o’brien.", colleagues)).toEqual(["a", "c"]);
});

test("of two names that fit the longer one is meant, and nobody is named twice", () => {
  expect(mentionsIn("@Ann Leeson and @ann leeson", colleagues)).toEqual(["b"]);
});

test("an address names nobody, nor does a name without its @", () => {
  expect(mentionsIn("write to kim@Ann Lee or Ann Lee", colleagues)).toEqual([]);
});

test("whatever is written, only colleagues are named", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (body) => {
      expect(colleagues.map(({ id }) => id)).toEqual(expect.arrayContaining([...mentionsIn(body, colleagues)]));
    }),
  );
});

test("names are suggested from the @ on, and no more once the name is whole", () => {
  const names = colleagues.map(({ name }) => name);
  expect(suggestedMentions("ask @", names)).toEqual(names);
  expect(suggestedMentions("ask @ann", names)).toEqual(["Ann Lee", "Ann Leeson"]);
  expect(suggestedMentions("ask @Zoë O’", names)).toEqual(["Zoë O’Brien"]);
  expect(suggestedMentions("ask @Zoë O’Brien", names)).toEqual([]);
  expect(suggestedMentions("kim@ann", names)).toEqual([]);
  expect(suggestedMentions("nobody", names)).toEqual([]);
});
