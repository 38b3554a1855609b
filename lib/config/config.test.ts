import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readConfig, senderOf } from "@/lib/config/config";
import { variables } from "@/lib/config/variables";

describe("the configuration", () => {
  test("needs nothing: every variable has a default or may be missing", () => {
    expect(readConfig({})).toMatchObject({ WAYMARK_WORKER: "inside", WAYMARK_HOST: "127.0.0.1" });
  });

  test.each([
    [{ PORT: "abc" }, "PORT must be a number from 1 to 65535"],
    [{ PORT: "70000" }, "PORT"],
    [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL must be an address that starts with postgres:// or postgresql://"],
    [{ WAYMARK_WORKER: "maybe" }, "WAYMARK_WORKER must be inside or apart"],
    [{ WAYMARK_SECRET: "short" }, "WAYMARK_SECRET must have at least 32 characters"],
    [{ WAYMARK_WROKER: "apart" }, "WAYMARK_WROKER is not a variable of Waymark"],
    [{ WAYMARK_MAIL_FROM: "Northway" }, "WAYMARK_MAIL_FROM must be an email address"],
    [{ RESEND_KEY: "re_1" }, "RESEND_KEY is not a variable of Waymark"],
  ])("%j stops the start with a sentence that names it", (environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(sentence);
  });

  test("names every mistake at once and never repeats a value", () => {
    expect(() => readConfig({ PORT: "x", WAYMARK_SECRET: "hush" })).toThrow(
      /PORT.*WAYMARK_SECRET|WAYMARK_SECRET.*PORT/,
    );
    expect(() => readConfig({ WAYMARK_SECRET: "hush" })).not.toThrow(/hush/);
  });

  test("treats an empty variable as one that is missing", () => {
    expect(readConfig({ DATABASE_URL: "", PORT: "" }).PORT).toBeUndefined();
  });
});

describe("who signs mails and invites", () => {
  const signedBy = (environment: Readonly<Record<string, string>>) =>
    senderOf(readConfig(environment), "https://northway.example").email;

  test("is nobody invented where nobody is configured", () => {
    expect(signedBy({})).toBeNull();
    expect(JSON.stringify(readConfig({}))).not.toMatch(/@|\.example/);
  });

  test.each([
    ["Northway <calls@northway.example>", "calls@northway.example"],
    ["calls@northway.example", "calls@northway.example"],
  ])("is the sender %s", (from, email) => {
    expect(signedBy({ WAYMARK_MAIL_FROM: from })).toBe(email);
  });

  test("is the company's own address before the sender's", () => {
    const both = { WAYMARK_MAIL_FROM: "no-reply@northway.example", WAYMARK_COMPANY_EMAIL: "hello@northway.example" };
    expect(signedBy(both)).toBe("hello@northway.example");
  });
});

test("the README explains every variable as the code does", () => {
  const readme = readFileSync("README.md", "utf8");
  const section = readme.slice(readme.indexOf("## Configure it"), readme.indexOf("## Deploy and grow it"));
  const table = section.split("\n").filter((line) => line.startsWith("| `"));
  const rows = Object.entries(variables).map(
    ([name, { means, example }]) => `| \`${name}\` | ${means} | \`${example}\` |`,
  );
  expect(table).toEqual(rows);
});
