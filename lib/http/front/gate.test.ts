import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { beforeAll, describe, expect, test } from "vitest";
import { settleConfig } from "@/lib/config/config";
import { cleanHeaders, networkOf, turnedAtGate } from "@/lib/http/front/gate";

const OWN = { origin: "http://localhost:3000", "content-length": "10" };

beforeAll(() => {
  settleConfig({ PORT: 3000 });
});

function requestWith(method: string, url: string, headers: Readonly<Record<string, string>> = {}): IncomingMessage {
  return Object.assign(new IncomingMessage(new Socket()), { method, url, headers: { ...headers } });
}

describe("the gate", () => {
  test.each([
    ["a page", "GET", "/", {}],
    ["a page with a long question", "GET", `/?q=${"a".repeat(7_000)}`, {}],
    ["an encoded slash in a question", "GET", "/staff/leads?return=%2Fstaff", {}],
    ["a form of ours", "POST", "/staff/leads/note", OWN],
    [
      "a file of ten megabytes where files are taken",
      "POST",
      "/staff/leads/import/upload",
      { ...OWN, "content-length": "10000000" },
    ],
    ["a program with a token, which has no origin", "POST", "/api/v1/leads", { "content-length": "10" }],
  ])("lets in %s", (_name, method, url, headers) => {
    expect(turnedAtGate(requestWith(method, url, headers))).toBeNull();
  });

  test.each([
    ["an odd method", "TRACE", "/", {}, 405],
    ["an action call", "POST", "/", { ...OWN, "next-action": "7f" }, 404],
    ["an endless address", "GET", `/?q=${"a".repeat(8_001)}`, {}, 414],
    ["NUL in an address", "GET", "/?q=%00", {}, 400],
    ["a way upwards out of the programs' addresses", "POST", "/api/v1/../../staff/leads/note", {}, 400],
    ["the same in disguise", "POST", "/api/v1/%2e%2E/%2e./staff/leads/note", {}, 400],
    ["a program's address with a slash too many", "GET", "/api/v1/leads/", {}, 404],
    ["more than a program may send", "POST", "/api/v1/leads", { "content-length": "100001" }, 413],
    ["a slash in disguise", "GET", "/staff%2Fleads", {}, 400],
    ["a backslash in disguise", "GET", "/staff%5cleads", {}, 400],
    ["a foreign form", "POST", "/book", { origin: "https://evil.example", "content-length": "10" }, 403],
    ["a form from nowhere", "POST", "/book", { "content-length": "10" }, 403],
    ["a body without length", "POST", "/book", { origin: OWN.origin, "transfer-encoding": "chunked" }, 411],
    ["a megabyte where a form is taken", "POST", "/book", { ...OWN, "content-length": "1000000" }, 413],
    [
      "200 megabytes where files are taken",
      "POST",
      "/staff/leads/import/upload",
      { ...OWN, "content-length": "200000000" },
      413,
    ],
  ])("refuses %s", (_name, method, url, headers, status) => {
    expect(turnedAtGate(requestWith(method, url, headers))).toMatchObject({ kind: "refused", page: { status } });
  });

  test("leads other spellings on before it judges what they would open, and a foreign host counts for nothing", () => {
    const foreign = { origin: "https://evil.example", "content-length": "10" };
    expect(turnedAtGate(requestWith("POST", "/%61pi/v1/leads", foreign))).toEqual({
      kind: "led-on",
      to: "/api/v1/leads",
    });
    const absolute = requestWith("GET", "http://evil.example/staff?x=1");
    expect([turnedAtGate(absolute), absolute.url]).toEqual([null, "/staff?x=1"]);
    expect(turnedAtGate(requestWith("POST", "http://a.example/book", foreign))).toMatchObject({
      page: { status: 403 },
    });
  });

  test("finds nothing at the address of the framework's page for failures, which would answer 500", () => {
    for (const target of [
      "/_global-error",
      "/_global-error?x=1",
      "/_global-error.rsc",
      "http://a.example/_global-error",
    ]) {
      const request = requestWith("GET", target);
      expect([target, turnedAtGate(request), request.url]).toEqual([target, null, "/_not-found"]);
    }
  });

  test("believes a forwarded address only as far as proxies are trusted", () => {
    const seenWith = (trusted: number) => {
      const request = requestWith("GET", "/", {
        "x-forwarded-for": "6.6.6.6, 203.0.113.9",
        "x-waymark-visitor": "forged",
      });
      cleanHeaders(request, trusted);
      return request.headers["x-waymark-visitor"];
    };
    expect([seenWith(0), seenWith(1)]).toEqual(["unknown", "203.0.113.9"]);
  });

  test.each([
    ["203.0.113.9", "203.0.113.9"],
    ["::ffff:203.0.113.9", "203.0.113.9"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"],
    ["nonsense", "nonsense"],
  ])("counts %s as the visitor %s, as one connection has 2^64 addresses in IPv6", (address, visitor) => {
    expect(networkOf(address)).toBe(visitor);
  });
});
