import fc from "fast-check";
import { expect, test } from "vitest";
import { parseInline } from "@/lib/content/inline";

test("a writer's marks are read where they stand", () => {
  expect(parseInline("It took **{{F30.node}}**, see [why](/faq#x). [[F30 ours]]")).toEqual([
    { kind: "text", text: "It took " },
    { kind: "strong", content: [{ kind: "figure", fact: "F30", name: "node" }] },
    { kind: "text", text: ", see " },
    { kind: "link", text: "why", href: "/faq#x" },
    { kind: "text", text: ". " },
    { kind: "marks", ids: ["F30", "ours"] },
  ]);
  expect(parseInline("The [?ORM|ORMs] of *old*, `npm ci` and {{site.brand}}")).toEqual([
    { kind: "text", text: "The " },
    { kind: "term", word: "ORM", shown: "ORMs" },
    { kind: "text", text: " of " },
    { kind: "stress", content: [{ kind: "text", text: "old" }] },
    { kind: "text", text: ", " },
    { kind: "code", text: "npm ci" },
    { kind: "text", text: " and " },
    { kind: "detail", name: "brand" },
  ]);
});

test("text without marks comes back as it is", () => {
  const plain = fc.string().filter((text) => text !== "" && !/[*`[\]{}]/.test(text));
  fc.assert(
    fc.property(plain, (text) => {
      expect(parseInline(text)).toEqual([{ kind: "text", text }]);
    }),
  );
});

test("no text whatever breaks the reader", () => {
  const marks = fc.stringMatching(/^[a-z*`[\]{}()?|. ]{0,60}$/);
  fc.assert(fc.property(marks, (text) => parseInline(text).length >= 0));
});
