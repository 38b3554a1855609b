import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayText, emailAddress, instantText, optionalParagraph, singleLine, tickBox } from "@/lib/http/fields";

const name = singleLine(100, { empty: "Enter your name", long: "Use at most 100 characters" });
const messagesOf = (result: { error?: { issues: ReadonlyArray<{ message: string }> } | undefined }) =>
  (result.error?.issues ?? []).map((issue) => issue.message);

describe("an email address", () => {
  test.each([
    ["Ada@Example.COM ", "ada@example.com"],
    ["ａｄａ＠example.com", "ada@example.com"],
    ["o'brien+news@mail.example.ca", "o'brien+news@mail.example.ca"],
  ])("%s is stored as %s", (typed, stored) => {
    expect(emailAddress().parse(typed)).toBe(stored);
  });

  test.each([
    "",
    "ada",
    "ada@",
    "@example.com",
    "ada@example",
    "a b@example.com",
    "a@b.c,x@y.z",
    '"e@evil.com"@victim.com',
    "a@b.c\r\nBcc: x@y.z",
    `${"a".repeat(65)}@example.com`,
    `a@${"b.".repeat(200)}com`,
  ])("%j is refused in words", (typed) => {
    expect(messagesOf(emailAddress().safeParse(typed))[0]).toMatch(/^(Enter|Use) /);
  });

  test("whatever is accepted names exactly one recipient", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.emailAddress(), fc.string({ unit: "binary" })), (typed) => {
        const parsed = emailAddress().safeParse(typed);
        return !parsed.success || /^[^\s@,;"<>]+@[^\s@,;"<>]+$/.test(parsed.data);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("a name", () => {
  test("keeps accents, apostrophes and hyphens, and loses stray blanks", () => {
    expect(name.parse("  Zoë O'Brien-Núñez ")).toBe("Zoë O'Brien-Núñez");
  });

  test("of 101 characters is refused with the limit in words", () => {
    expect(messagesOf(name.safeParse("a".repeat(101)))).toEqual(["Use at most 100 characters"]);
  });

  test("never holds a control character or a line break", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const parsed = name.safeParse(typed);
        return !parsed.success || !/[\u0000-\u001f\u007f]/.test(parsed.data);
      }),
      { numRuns: 2_000 },
    );
  });
});

test("a paragraph keeps its lines, whichever way they were ended", () => {
  expect(optionalParagraph(100, "long").parse("one\r\ntwo\rthree\n")).toBe("one\ntwo\nthree");
  expect(optionalParagraph(100, "long").parse("  ")).toBeNull();
});

test("only a ticked box means yes", () => {
  expect(tickBox().parse("yes")).toBe(true);
  expect(tickBox().parse(undefined)).toBe(false);
  expect(tickBox().safeParse("maybe").success).toBe(false);
});

describe("a day", () => {
  test.each(["2000-01-01", "2027-02-28", "2199-12-31"])("%s is taken", (typed) => {
    expect(dayText().parse(typed)).toBe(typed);
  });

  test.each(["1900-01-01", "9999-12-31", "2027-02-29", "tomorrow", ""])("%s is refused in words", (typed) => {
    expect(messagesOf(dayText().safeParse(typed))).toContain("Enter a day of the calendar");
  });
});

describe("an instant", () => {
  test.each(["2027-01-31T09:00:00Z", "1970-01-01T00:00:00Z", "2027-01-31T09:00:00.250+05:45"])(
    "%s is taken",
    (typed) => {
      expect(instantText("When?", { offset: true }).parse(typed)).toBe(typed);
    },
  );

  test.each([
    "0000-01-01T00:00:00Z",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-14:00",
    "1969-12-31T23:59:59Z",
    "2027-02-30T09:00:00Z",
    "2027-01-31",
    "soon",
  ])("%s is refused in words, as Postgres could not look for it", (typed) => {
    expect(messagesOf(instantText("When?", { offset: true }).safeParse(typed))).toContain("When?");
  });

  test("without leave for an offset, only UTC is taken", () => {
    expect(instantText("When?").safeParse("2027-01-31T09:00:00+05:45").success).toBe(false);
  });
});
