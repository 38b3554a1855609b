import { expect, test } from "vitest";
import { readConfig } from "@/lib/config/config";
import { missingSetup } from "@/lib/config/missing-setup";

const complete = {
  APP_URL: "https://northway.example",
  RESEND_API_KEY: "re_1",
  WAYMARK_MAIL_FROM: "Northway <calls@northway.example>",
  WAYMARK_COMPANY_NAME: "Northway",
  WAYMARK_COMPANY_EMAIL: "hello@northway.example",
  WAYMARK_COMPANY_ADDRESS: "1 Example Street, Toronto ON, Canada",
  WAYMARK_HOSTING_REGION: "Montréal, Canada",
};

const namesOf = (environment: Readonly<Record<string, string>>) =>
  missingSetup(readConfig(environment)).map(({ variable }) => variable);

test("an operator who has set nothing is told of everything that speaks for them", () => {
  expect(namesOf({}).toSorted()).toEqual(Object.keys(complete).toSorted());
});

test("who has set everything is told nothing", () => {
  expect(namesOf(complete)).toEqual([]);
});

test.each(Object.keys(complete))("%s alone is missed", (name) => {
  expect(namesOf({ ...complete, [name]: "" })).toEqual([name]);
});

test("each of them says what does not happen without it", () => {
  for (const { without } of missingSetup(readConfig({}))) expect(without).toMatch(/^[A-Z].{10,}\.$/);
});
