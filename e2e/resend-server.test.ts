import { Resend } from "resend";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startResend, type ResendServer } from "@/e2e/resend-server";

let server: ResendServer;
beforeAll(async () => {
  server = await startResend({ apiKey: "re_secret" });
});
afterAll(() => server.stop());

const letter = {
  from: "Waymark <hello@waymark.example>",
  to: ["ada@example.com"],
  subject: "Your report",
  html: "<p>Hello</p>",
  text: "Hello",
};

type Answer = {
  readonly status: number;
  readonly body: {
    readonly id?: string;
    readonly name?: string;
    readonly message?: string;
    readonly statusCode?: number;
  };
  readonly headers: Headers;
};

async function post(body: unknown, headers: Readonly<Record<string, string>> = {}, path = "/emails"): Promise<Answer> {
  const response = await fetch(`${server.url}${path}`, {
    method: "POST",
    headers: { authorization: "Bearer re_secret", "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return {
    status: response.status,
    body: JSON.parse(await response.text()) as Answer["body"],
    headers: response.headers,
  };
}

const sdk = (apiKey = "re_secret") => new Resend(apiKey, { baseUrl: server.url });
const mailTo = (address: string) => ({ ...letter, to: address });

describe("a mail sent through Resend's own client", () => {
  test("is accepted, and read again with everything that was in it", async () => {
    const { data, error } = await sdk().emails.send(
      {
        ...mailTo("Grace Hopper <grace@example.com>"),
        replyTo: "desk@waymark.example",
        cc: "cc@example.com",
        headers: { "List-Unsubscribe": "<https://waymark.example/stop>" },
        tags: [{ name: "kind", value: "report_1" }],
        attachments: [
          { filename: "invite.ics", content: Buffer.from("BEGIN:VCALENDAR"), contentType: "text/calendar" },
        ],
      },
      { idempotencyKey: "mail-1" },
    );
    expect(error).toBeNull();
    const [mail] = await server.mailsTo("grace@example.com");
    expect(mail).toMatchObject({
      id: data?.id,
      idempotencyKey: "mail-1",
      subject: "Your report",
      replyTo: ["desk@waymark.example"],
      tags: [{ name: "kind", value: "report_1" }],
    });
    expect(mail?.headers["List-Unsubscribe"]).toContain("https://");
    expect(Buffer.from(mail?.attachments[0]?.content ?? "", "base64").toString()).toBe("BEGIN:VCALENDAR");
    expect(await server.mailsTo("CC@example.com")).toHaveLength(1);
  });

  test("in a batch gets an id for each letter", async () => {
    const { data } = await sdk().batch.send([mailTo("one@example.com"), mailTo("two@example.com")]);
    expect(data?.data).toHaveLength(2);
    expect(await server.mailsTo("two@example.com")).toHaveLength(1);
  });
});

describe("a request that Resend would refuse", () => {
  test.each([
    ["without a key", { authorization: "" }, 401, "missing_api_key"],
    ["with another key", { authorization: "Bearer re_other" }, 403, "invalid_api_key"],
  ])("%s", async (_case, headers, status, name) => {
    expect(await post(letter, headers)).toMatchObject({ status, body: { statusCode: status, name } });
  });

  test("to an address or with a method that it does not have", async () => {
    expect(await post(letter, {}, "/mails")).toMatchObject({ status: 404, body: { name: "not_found" } });
    const response = await fetch(`${server.url}/emails`, { headers: { authorization: "Bearer re_secret" } });
    expect(response.status).toBe(405);
  });

  test.each([
    ["without a sender", { from: undefined }, "missing_required_field"],
    ["without a recipient", { to: [] }, "missing_required_field"],
    ["without a subject", { subject: "" }, "missing_required_field"],
    ["without words", { html: "", text: undefined }, "validation_error"],
    ["with 51 recipients", { to: Array.from({ length: 51 }, (_, at) => `a${at}@example.com`) }, "validation_error"],
    ["to something that is no address", { to: "ada" }, "validation_error"],
    ["to two addresses in one line", { to: "a@example.com,b@example.com" }, "validation_error"],
    ["to a quoted trap", { to: '"e@evil.example"@example.com' }, "validation_error"],
    ["to full-width signs", { to: "ada＠example.com" }, "validation_error"],
    ["to a local part of 65 signs", { to: `${"a".repeat(65)}@example.com` }, "validation_error"],
    [
      "with a second header hidden in the recipient",
      { to: "ada@example.com\r\nBcc: x@example.com" },
      "validation_error",
    ],
    ["from no address", { from: "Waymark" }, "invalid_from_address"],
    ["with a line break in the subject", { subject: "Hello\nBcc: x@example.com" }, "validation_error"],
    ["with a line break in a header", { headers: { "X-Note": "a\r\nb: c" } }, "validation_error"],
    ["with a blank in a tag", { tags: [{ name: "kind", value: "the report" }] }, "validation_error"],
    ["with a tag of 257 signs", { tags: [{ name: "a".repeat(257), value: "b" }] }, "validation_error"],
    ["with an empty attachment", { attachments: [{ filename: "a.ics" }] }, "invalid_attachment"],
    [
      "with an attachment that is not base64",
      { attachments: [{ filename: "a.ics", content: "BEGIN:VCALENDAR" }] },
      "invalid_attachment",
    ],
    ["with an attachment without a name", { attachments: [{ content: "YWJj" }] }, "invalid_attachment"],
    ["with a field that it does not know", { replyTo: "a@example.com" }, "validation_error"],
  ])("%s", async (_case, fault, name) => {
    const before = (await server.mails()).length;
    expect(await post({ ...letter, ...fault })).toMatchObject({ status: 422, body: { statusCode: 422, name } });
    expect(await server.mails()).toHaveLength(before);
  });

  test.each([
    ["no JSON", "{"],
    ["an empty batch", "[]"],
    ["a batch of 101", JSON.stringify(Array.from({ length: 101 }, () => letter))],
    ["a batch with one wrong mail", JSON.stringify([letter, { ...letter, to: "nobody" }])],
    ["a batch with an attachment", JSON.stringify([{ ...letter, attachments: [{ filename: "a", content: "YWJj" }] }])],
  ])("%s", async (_case, body) => {
    expect(await post(body, {}, "/emails/batch")).toMatchObject({ status: 422, body: { name: "validation_error" } });
  });
});

describe("the same idempotency key", () => {
  const withKey = (key: string, body: unknown) => post(body, { "idempotency-key": key });

  test("with the same mail gives the same answer and sends it once", async () => {
    const first = await withKey("twice", mailTo("twice@example.com"));
    expect(await withKey("twice", mailTo("twice@example.com"))).toMatchObject({ status: 200, body: first.body });
    expect(await server.mailsTo("twice@example.com")).toHaveLength(1);
  });

  test("with another mail is refused", async () => {
    await withKey("changed", mailTo("changed@example.com"));
    expect(await withKey("changed", { ...mailTo("changed@example.com"), subject: "Other" })).toMatchObject({
      status: 409,
      body: { name: "invalid_idempotent_request" },
    });
  });

  test("may have 256 signs and not one more", async () => {
    expect(await withKey("k".repeat(256), letter)).toMatchObject({ status: 200 });
    expect(await withKey("k".repeat(257), letter)).toMatchObject({
      status: 400,
      body: { name: "invalid_idempotency_key" },
    });
  });

  test("is free again when the mail was refused or the server failed", async () => {
    await server.misbehave({ kind: "status", status: 500, times: 1, to: "free@example.com" });
    expect(await withKey("free", mailTo("free@example.com"))).toMatchObject({ status: 500 });
    expect(await withKey("free", { ...mailTo("free@example.com"), subject: "Other" })).toMatchObject({ status: 200 });
  });
});

describe("a fault that a test plans", () => {
  test("fails as often as asked, and only for that recipient", async () => {
    await server.misbehave({ kind: "status", status: 503, times: 2, to: "poor@example.com" });
    const statuses = [];
    for (const to of ["poor@example.com", "rich@example.com", "poor@example.com", "poor@example.com"])
      statuses.push((await post(mailTo(to))).status);
    expect(statuses).toEqual([503, 200, 503, 200]);
  });

  test("slows down with the seconds to wait", async () => {
    await server.misbehave({ kind: "rate-limit", retryAfterSeconds: 7, times: 1, to: "slow@example.com" });
    const answer = await post(mailTo("slow@example.com"));
    expect(answer).toMatchObject({ status: 429, body: { name: "rate_limit_exceeded" } });
    expect(answer.headers.get("retry-after")).toBe("7");
  });

  test("never answers, and has accepted nothing", async () => {
    await server.misbehave({ kind: "hang", times: 1, to: "hang@example.com" });
    const waiting = fetch(`${server.url}/emails`, {
      method: "POST",
      headers: { authorization: "Bearer re_secret" },
      body: JSON.stringify(mailTo("hang@example.com")),
      signal: AbortSignal.timeout(200),
    });
    await expect(waiting).rejects.toThrow("timeout");
    expect(await server.mailsTo("hang@example.com")).toHaveLength(0);
  });

  test("leaves a request under way, so that its twin is told to wait, until the line is cut", async () => {
    await server.misbehave({ kind: "hang", times: 1, to: "twin@example.com" });
    const send = (signal?: AbortSignal) => {
      const headers = { authorization: "Bearer re_secret", "idempotency-key": "twin" };
      return fetch(`${server.url}/emails`, {
        method: "POST",
        headers,
        body: JSON.stringify(mailTo("twin@example.com")),
        signal: signal ?? null,
      });
    };
    const cut = new AbortController();
    const twins = [send(cut.signal), send(cut.signal)];
    expect((await Promise.race(twins)).status).toBe(409);
    cut.abort();
    await Promise.allSettled(twins);
    await expect.poll(async () => (await send()).status).toBe(200);
    expect(await server.mailsTo("twin@example.com")).toHaveLength(1);
  });

  test("accepts and cuts the line; the second try with the same key sends nothing twice", async () => {
    await server.misbehave({ kind: "accept-then-reset", times: 1, to: "cut@example.com" });
    const send = () => sdk().emails.send(mailTo("cut@example.com"), { idempotencyKey: "cut" });
    expect((await send()).error).toMatchObject({ name: "application_error", statusCode: null });
    const second = await send();
    const mails = await server.mailsTo("cut@example.com");
    expect(mails.map(({ id }) => id)).toEqual([second.data?.id]);
  });

  test("fails half of the time, and what a key was used for is kept once", async () => {
    await server.misbehave({ kind: "half", times: 30, to: "half@example.com" });
    const statuses: Array<number | null | undefined> = [];
    for (let number = 0; number < 30; number += 1) {
      const key = `half-${Math.floor(number / 3)}`;
      const { error } = await sdk().emails.send(mailTo("half@example.com"), { idempotencyKey: key });
      statuses.push(error === null ? 200 : error.statusCode);
    }
    const count = (status: number | null) => statuses.filter((one) => one === status).length;
    expect([count(200), count(500), count(429), count(null)]).toEqual([15, 5, 5, 5]);
    const keys = (await server.mailsTo("half@example.com")).map(({ idempotencyKey }) => idempotencyKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toHaveLength(10);
  });

  test("that nobody knows is refused, so that a test does not wait for it", async () => {
    await expect(server.misbehave({ kind: "status", status: 200, times: 1 })).rejects.toThrow(
      "does not know this fault",
    );
  });
});
