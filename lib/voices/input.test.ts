import { expect, test } from "vitest";
import { isToken, voiceInput } from "@/lib/voices/input";

const token = "a".repeat(43);
const sent = { token, words: "It helped.", name: "Ada", company: "", publication: "yes" };
const problemsOf = (form: unknown) => voiceInput.safeParse(form).error?.issues.map(({ path }) => path.join(".")) ?? [];

test("words are taken with a name, and a company only if there is one", () => {
  expect(voiceInput.parse(sent)).toEqual({ token, words: "It helped.", name: "Ada", company: null, publication: true });
});

test("without consent, words or a name nothing is taken", () => {
  const { publication: _publication, ...unticked } = sent;
  expect(problemsOf(unticked)).toEqual(["publication"]);
  expect(problemsOf({ ...sent, words: "  " })).toEqual(["words"]);
  expect(problemsOf({ ...sent, words: "x".repeat(801) })).toEqual(["words"]);
  expect(problemsOf({ ...sent, name: "" })).toEqual(["name"]);
  expect(problemsOf({ ...sent, name: "Ada\nBcc: all" })).toEqual(["name"]);
});

test("only what can be a token is looked up", () => {
  expect(isToken(token)).toBe(true);
  expect(isToken(`${token}a`)).toBe(false);
  expect(isToken(["a"])).toBe(false);
});
