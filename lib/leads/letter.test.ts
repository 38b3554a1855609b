import fc from "fast-check";
import { expect, test } from "vitest";
import { letterInput } from "@/lib/leads/input/letters";
import {
  filledLetter,
  letterAbouts,
  letterParagraphs,
  letterVariables,
  unknownVariables,
  whyNotWrite,
  type LetterFacts,
  type LetterValues,
} from "@/lib/leads/letter";

const now = new Date("2027-01-12T15:00:00Z");
const values: LetterValues = {
  name: "Kim",
  company: "Kite Labs",
  recommendation: "Django",
  call: "Tuesday",
  "booking-link": "https://waymark.example/book",
  me: "Ada",
  consultancy: "Waymark",
};
const nobody: LetterFacts = {
  isSample: false,
  acceptsFollowUp: false,
  calledAt: null,
  reportedAt: null,
  hasPostalAddress: true,
};

test("every variable is filled in, and what is none stays to be seen", () => {
  const draft = { subject: "For {{ company }}", body: "Dear {{name}}, {{nmae}} – {{me}}" };
  expect(filledLetter(draft, values)).toEqual({ subject: "For Kite Labs", body: "Dear Kim, {{nmae}} – Ada" });
  expect(unknownVariables(draft.body)).toEqual(["nmae"]);
});

test("whatever is written with our variables, none is left after filling in", () => {
  const piece = fc.oneof(
    fc.constantFrom(...letterVariables.map((name) => `{{${name}}}`)),
    fc.stringMatching(/^[^{}]*$/),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const body = pieces.join(" ");
      expect(unknownVariables(body)).toEqual([]);
      expect(filledLetter({ subject: "", body }, values).body).not.toMatch(/\{\{/);
    }),
  );
});

test("paragraphs part at empty lines, and an address in them becomes a link without the full stop behind it", () => {
  expect(letterParagraphs("Hello\nKim\n\nSee https://a.example/b. Bye\n\n\n")).toEqual([
    [{ kind: "text", text: "Hello\nKim" }],
    [
      { kind: "text", text: "See " },
      { kind: "link", text: "https://a.example/b" },
      { kind: "text", text: ". Bye" },
    ],
  ]);
});

test("no words of a letter are lost between its paragraphs and pieces", () => {
  fc.assert(
    fc.property(fc.string(), (body) => {
      const pieces = letterParagraphs(body).flat();
      const bare = (text: string) => text.replaceAll(/\s/g, "");
      expect(bare(pieces.map(({ text }) => text).join(""))).toBe(bare(body));
    }),
  );
});

test("an answer about a call or a report may go to whoever asked within half a year, and nothing to a sample", () => {
  const recent = new Date("2026-12-01T15:00:00Z");
  const old = new Date("2026-06-01T15:00:00Z");
  expect(whyNotWrite("call", { ...nobody, calledAt: recent }, now)).toBeNull();
  expect(whyNotWrite("call", { ...nobody, calledAt: old }, now)).toBe("no-call");
  expect(whyNotWrite("report", { ...nobody, reportedAt: recent }, now)).toBeNull();
  expect(whyNotWrite("report", { ...nobody, calledAt: recent }, now)).toBe("no-report");
  for (const about of letterAbouts)
    expect(whyNotWrite(about, { ...nobody, isSample: true, acceptsFollowUp: true, calledAt: recent }, now)).toBe(
      "sample-lead",
    );
});

test("anything else goes only to those who agreed, and never without the postal address that the law wants", () => {
  expect(whyNotWrite("services", { ...nobody, calledAt: now, reportedAt: now }, now)).toBe("no-consent");
  expect(whyNotWrite("services", { ...nobody, acceptsFollowUp: true }, now)).toBeNull();
  expect(whyNotWrite("services", { ...nobody, acceptsFollowUp: true, hasPostalAddress: false }, now)).toBe(
    "no-postal-address",
  );
});

const about = { lead: crypto.randomUUID(), formKey: crypto.randomUUID(), about: "call", next: "done" } as const;
const problemsOf = (draft: { readonly subject: string; readonly body: string }) =>
  letterInput.safeParse({ ...about, ...draft }).error?.issues.map(({ path, message }) => [path.join("."), message]);

test("what the form fills in is never refused: not when it is sent, and not when what was looked at comes back", () => {
  const piece = fc.oneof(
    fc.constantFrom(...letterVariables.map((name) => `{{${name}}}`)),
    fc.constantFrom("{", "}", " ", "{{name}}}", "{{{me}}"),
    fc.stringMatching(/^[a-z {}]{0,9}$/),
  );
  const typed = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => `x${pieces.join("")}`);
  const value = fc.oneof(fc.stringMatching(/^[a-z{}]{1,60}$/), fc.constantFrom("{{name}}", "{{wrong}}", "A}} {{B"));
  const known = fc.record(Object.fromEntries(letterVariables.map((name) => [name, value])));
  fc.assert(
    fc.property(typed, typed, known, (subject, body, facts) => {
      const draft = { subject, body };
      fc.pre(problemsOf(draft) === undefined);
      const filled = filledLetter(draft, facts as LetterValues);
      expect(`${filled.subject} ${filled.body}`).not.toMatch(/\{\{|\}\}/);
      expect(problemsOf(filled)).toBeUndefined();
      expect(filledLetter(filled, facts as LetterValues).body).toBe(filled.body);
    }),
    { numRuns: 2_000 },
  );
});

test("braces that nothing can be filled into are refused beside the field that they stand in", () => {
  const words = "is not known. The list beside the field names what can be filled in";
  expect(problemsOf({ subject: "For {{nmae}}", body: "Hello" })).toEqual([["subject", `{{nmae}} ${words}`]]);
  expect(problemsOf({ subject: "Hello", body: "Dear {{name}}, {{ }}" })).toEqual([["body", `{{}} ${words}`]]);
  for (const stray of ["Dear {{name", "Dear name}}", "Dear {{name}", "{{me}} {{name"]) {
    expect(problemsOf({ subject: "Hello", body: stray })).toEqual([
      ["body", "Close every {{ with }}, or take the double braces away"],
    ]);
  }
});

test("a template that is as long as one may be can still be sent to people with long names", () => {
  const long = { ...values, name: "n".repeat(100), company: "c".repeat(100) };
  const draft = { subject: `{{name}} {{company}} ${"x".repeat(120)}`, body: `{{name}}${"x".repeat(3_990)}` };
  expect(problemsOf(filledLetter(draft, long))).toBeUndefined();
});
