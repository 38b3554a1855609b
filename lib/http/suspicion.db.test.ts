import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";
import { describe, expect } from "vitest";
import { test } from "@/db/testing/database";
import { sealForm } from "@/lib/http/form-seal";
import { judgeForm, type GuardedForm } from "@/lib/http/suspicion";

const secret = "a secret of the tests, long enough";
const rendered = new Date();
const later = new Date(rendered.getTime() + 3_000);

async function sentForm(changes: Partial<GuardedForm> = {}): Promise<GuardedForm> {
  const formKey = crypto.randomUUID();
  return { formKey, challenge: await sealForm(formKey, { now: rendered, secret }), solution: "", trap: "", ...changes };
}

async function solved(form: GuardedForm): Promise<GuardedForm> {
  // Written by sealForm a moment ago.
  const challenge = JSON.parse(form.challenge) as Parameters<typeof solveChallenge>[0]["challenge"];
  return { ...form, solution: JSON.stringify(await solveChallenge({ challenge, deriveKey })) };
}

function from(visitorKey: string, now = later) {
  return { form: "test", visitorKey, secret, now };
}

describe("a form", () => {
  test("from a person without JavaScript is sound, three times a day", async ({ database }) => {
    for (let turn = 0; turn < 3; turn += 1)
      expect(await judgeForm(database, await sentForm(), from("plain"))).toEqual({ kind: "sound" });
    expect(await judgeForm(database, await sentForm(), from("plain"))).toEqual({ kind: "held", because: "too-many" });
    expect(await judgeForm(database, await sentForm(), from("another"))).toEqual({ kind: "sound" });
  });

  test("whose browser did the work is sound at once and more often", async ({ database }) => {
    for (let turn = 0; turn < 5; turn += 1) {
      const form = await solved(await sentForm());
      expect(await judgeForm(database, form, from("proven", rendered))).toEqual({ kind: "sound" });
    }
  });

  test("sent within two seconds and without work is asked for again", async ({ database }) => {
    const soon = new Date(rendered.getTime() + 1_000);
    expect(await judgeForm(database, await sentForm(), from("fast", soon))).toEqual({
      kind: "refused",
      because: "too-fast",
    });
  });

  test("with its trap filled in is held", async ({ database }) => {
    expect(await judgeForm(database, await sentForm({ trap: "https://x.example" }), from("trapped"))).toEqual({
      kind: "held",
      because: "trap",
    });
  });

  test("without our slip, with another form's or with an altered one is asked for again", async ({ database }) => {
    const refused = { kind: "refused", because: "unsealed" };
    const form = await solved(await sentForm());
    const forged = form.challenge.replace(/"renderedAtMs":\d+/, '"renderedAtMs":1');
    const week = new Date(rendered.getTime() - 8 * 86_400_000);
    const old = await sealForm(form.formKey, { now: week, secret });
    for (const challenge of ["", "{}", "null", "[1]", forged, old, "x".repeat(10_000)])
      expect(await judgeForm(database, { ...form, challenge }, from("forger"))).toEqual(refused);
    expect(await judgeForm(database, { ...form, formKey: crypto.randomUUID() }, from("forger"))).toEqual(refused);
  });

  test("with nonsense for its work counts as one without", async ({ database }) => {
    const form = await solved(await sentForm());
    const wrong = [form.solution.replace(/"counter":\d+/, '"counter":4294967296'), '{"counter":1}', "[]", "{"];
    for (const solution of wrong)
      expect(await judgeForm(database, { ...form, solution }, from("lazy", rendered))).toEqual({
        kind: "refused",
        because: "too-fast",
      });
  });
});
