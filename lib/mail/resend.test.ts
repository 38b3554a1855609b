import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OutgoingMail } from "@/lib/mail/mail";
import { answeredAt, resendWith } from "@/lib/mail/resend";

const now = new Date("2027-01-11T15:00:00Z");
const mail = { id: "mail-1", recipient: "ada@north.example", subject: "x", html: "<p>x</p>", text: "x" };
const outgoing = { ...mail, headers: {}, attachments: [] };

type Answer = { readonly status: number; readonly retryAfter?: string; readonly body: string };
let answer: Answer = { status: 200, body: "{}" };
let server: Server;

/** Answers as a provider, or a proxy in front of it, may do. */
beforeAll(async () => {
  server = createServer((request, response) => {
    const { status, retryAfter, body } = answer;
    if (retryAfter !== undefined) response.setHeader("retry-after", retryAfter);
    request.resume().on("end", () => response.writeHead(status).end(body));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
});
afterAll(() => server.close());

async function deliveryAt(given: Answer) {
  answer = given;
  const { port } = server.address() as AddressInfo;
  const send = resendWith({ apiKey: "re_1", baseUrl: `http://127.0.0.1:${port}`, from: "W <w@waymark.example>" });
  return send(outgoing, now);
}

const refusal = (statusCode: number, name: string) => JSON.stringify({ statusCode, name, message: "x" });

test("a provider that wants to be left alone says for how long, in seconds or with a date", async () => {
  const limited = refusal(429, "rate_limit_exceeded");
  expect(await deliveryAt({ status: 429, retryAfter: "30", body: limited })).toMatchObject({
    kind: "trouble",
    pauseMs: 30_000,
  });
  expect(await deliveryAt({ status: 429, body: limited })).toMatchObject({ kind: "trouble", pauseMs: 0 });
  const date = "Mon, 11 Jan 2027 15:10:00 GMT";
  expect(await deliveryAt({ status: 503, retryAfter: date, body: "<h1>Busy</h1>" })).toMatchObject({
    kind: "trouble",
    pauseMs: 600_000,
  });
});

test("trouble that names no time is trouble, and an answer without a status of its own is never a refusal", async () => {
  expect(await deliveryAt({ status: 500, body: refusal(500, "application_error") })).toEqual({
    kind: "trouble",
    problem: "500 application_error",
  });
  expect(await deliveryAt({ status: 502, body: JSON.stringify({ error: "bad gateway" }) })).toMatchObject({
    kind: "trouble",
  });
  expect(await deliveryAt({ status: 422, body: refusal(422, "validation_error") })).toEqual({
    kind: "refused",
    problem: "422 validation_error",
  });
});

/** What leaves when answers go to the consultancy. */
async function leaving(headers: OutgoingMail["headers"]): Promise<OutgoingMail["headers"] | undefined> {
  const sent: OutgoingMail[] = [];
  const send = answeredAt("hello@northway.example", async (one) => {
    sent.push(one);
    return { kind: "accepted", providerId: "1" };
  });
  await send({ ...outgoing, headers }, now);
  return sent[0]?.headers;
}

test("an answer to a mail of the site goes to the consultancy", async () => {
  const stop = { "List-Unsubscribe": "<https://northway.example/stop>" };
  expect(await leaving(stop)).toEqual({ ...stop, "Reply-To": "hello@northway.example" });
});

test("an answer to a consultant's own letter goes to the consultant", async () => {
  expect(await leaving({ "Reply-To": "kim@northway.example" })).toEqual({ "Reply-To": "kim@northway.example" });
});
