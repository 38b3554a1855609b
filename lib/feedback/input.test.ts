import fc from "fast-check";
import { expect, test } from "vitest";
import { pageNamed, reportInput } from "@/lib/feedback/input";

const problemsOf = (sent: unknown) => {
  const { error } = reportInput.safeParse(sent);
  return error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
};

test("a pressed button is a vote, and words are a report", () => {
  expect(reportInput.parse({ page: "home", useful: "yes" })).toEqual({ page: "home", kind: "useful" });
  expect(reportInput.parse({ page: "home", useful: "no", words: " " })).toEqual({ page: "home", kind: "not-useful" });
  expect(reportInput.parse({ page: "home", words: " A typo. \r\n Twice. " })).toEqual({
    page: "home",
    kind: "error",
    words: "A typo. \n Twice.",
  });
});

test("an empty report is asked for words, a long one for fewer, and a page that we don't have for one that we have", () => {
  expect(problemsOf({ page: "home", words: "  " })).toEqual(["words: Write what is wrong, or what is missing"]);
  expect(problemsOf({ page: "home", words: "x".repeat(2_001) })).toEqual([
    "words: Keep a report below 2,000 characters",
  ]);
  expect(problemsOf({ page: "cooking", useful: "yes" })).toEqual(["page: Choose the page that you mean"]);
  expect(problemsOf({ page: "home", useful: "yes", more: "1" })).toHaveLength(1);
});

test("markup is words like any other", () => {
  const words = "<script>alert(1)</script>";
  expect(reportInput.parse({ page: "faq", words })).toEqual({ page: "faq", kind: "error", words });
});

test("no word names a page unless a page is called so", () => {
  expect(pageNamed("security")).toBe("security");
  fc.assert(fc.property(fc.string(), (text) => pageNamed(`${text}!`) === null));
  expect(pageNamed(["home"])).toBeNull();
});
