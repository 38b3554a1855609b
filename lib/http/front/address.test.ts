import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { namesOneHost, readAddress } from "@/lib/http/front/address";

const plain = (target: string, url = target) => [target, { kind: "plain", url }] as const;
const elsewhere = (target: string, to: string) => [target, { kind: "elsewhere", to }] as const;
const unreadable = (target: string) => [target, { kind: "unreadable" }] as const;

describe("the address of a request", () => {
  test.each([
    plain("/"),
    plain("/faq"),
    plain("/staff/leads?return=%2Fstaff&q=%zz"),
    plain("/caf%C3%A9"),
    plain("/result/%2566aq"),
    plain("/feed.json"),
    plain("/.well-known/security.txt"),
    plain("http://evil.example/faq?a=1", "/faq?a=1"),
    plain("HTTPS://evil.example", "/"),
    plain("http://evil.example?a=1", "/?a=1"),
    elsewhere("/%66aq?a=1", "/faq?a=1"),
    elsewhere("/caf%c3%a9", "/caf%C3%A9"),
    elsewhere("//evil.example/faq", "/evil.example/faq"),
    elsewhere("http://one.example//evil.example", "/evil.example"),
    elsewhere("/faq/", "/faq"),
    elsewhere("///", "/"),
    elsewhere("/a%40b", "/a@b"),
    unreadable("*"),
    unreadable("faq"),
    unreadable("ftp://evil.example/faq"),
    unreadable("/%E0%A4%A"),
    unreadable("/result/%c0%ae"),
    unreadable("/a/../b"),
    unreadable("/a/%2e%2E/b"),
    unreadable("/a/.%2e"),
    unreadable("/a%2Fb"),
    unreadable("/a%5cb"),
    unreadable("/a\\b"),
    unreadable("/a%00"),
    unreadable("/a%0a"),
    unreadable("/a#b"),
    unreadable("/a?q=%00"),
    unreadable("/a?q=1#b"),
  ])("%j is %j", (target, read) => {
    expect(readAddress(target)).toEqual(read);
  });

  test("has one plain spelling, which stays as it is and leads nowhere else", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary-ascii" }),
      fc.constantFrom("/", "//", "%2f", "%66", "%C3%A9", "%25", ".", "..", "evil.example"),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const read = readAddress(`/${pieces.join("")}`);
        if (read.kind === "unreadable") return;
        const to = read.kind === "plain" ? read.url : read.to;
        expect(readAddress(to)).toEqual({ kind: "plain", url: to });
        expect(to).toMatch(/^\/([^/\\]|$)/);
        expect(new URL(to, "http://own.example").host).toBe("own.example");
      }),
    );
  });

  test("means the same path as before: what Next decodes is what was looked at", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { minLength: 1 }), (parts) => {
        fc.pre(parts.every((part) => !/^\.{1,2}$|[/\\]|\p{Cc}/u.test(part)));
        const read = readAddress(`/${parts.map(encodeURIComponent).join("/")}`);
        const to = "url" in read ? read.url : "to" in read && read.to;
        expect(String(to).split("/").slice(1).map(decodeURIComponent)).toEqual(parts);
      }),
    );
  });
});

describe("the host of a request", () => {
  const asked = (...hosts: readonly string[]) => ({
    rawHeaders: hosts.flatMap((host) => ["Host", host]),
    headers: { host: hosts[0] },
  });

  test.each(["localhost:3000", "127.0.0.1", "[::1]:8080", "waymark.example", ""])("%j is one", (host) => {
    expect(namesOneHost(asked(host))).toBe(true);
  });

  test.each([["a b"], ["evil.example/x"], ["me@evil.example"], ["[evil"], ["999.999.999.999"], ["a", "b"]])(
    "%j is none",
    (...hosts) => {
      expect(namesOneHost(asked(...hosts))).toBe(false);
    },
  );
});
