import fc from "fast-check";
import { expect, test } from "vitest";
import { hostOf, isPublicAddress, outsideUrl } from "@/lib/http/outside/address";

test.each([
  ["this machine", "127.0.0.1"],
  ["this machine, elsewhere in its range", "127.8.9.10"],
  ["no address yet", "0.0.0.0"],
  ["a private network", "10.0.0.1"],
  ["a private network", "172.16.0.1"],
  ["a private network", "172.31.255.254"],
  ["a private network", "192.168.1.1"],
  ["a cloud's metadata", "169.254.169.254"],
  ["a provider's inside (RFC 6598)", "100.64.0.1"],
  ["many at once", "224.0.0.1"],
  ["everybody at once", "255.255.255.255"],
  ["reserved", "240.0.0.1"],
  ["documentation", "192.0.2.1"],
  ["benchmarks", "198.18.0.1"],
  ["this machine", "::1"],
  ["no address yet", "::"],
  ["mapped", "::ffff:127.0.0.1"],
  ["mapped, also where the address inside is public", "::ffff:93.184.216.34"],
  ["compatible", "::7f00:1"],
  ["translated", "64:ff9b::7f00:1"],
  ["translated in a network's own way", "64:ff9b:1::7f00:1"],
  ["6to4 around a private address", "2002:7f00:1::"],
  ["Teredo", "2001:0:53aa:64c:0:0:80ff:fffe"],
  ["the same cable", "fe80::1"],
  ["a site", "fec0::1"],
  ["a private network", "fd00:ec2::254"],
  ["many at once", "ff02::1"],
  ["documentation", "2001:db8::1"],
  ["no address at all", "example.com"],
  ["nothing", ""],
])("%s is not the open internet: %s", (_what, address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(["93.184.216.34", "8.8.8.8", "2606:4700:4700::1111", "2a00:1450:4001:80b::200e"])(
  "%s is the open internet",
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

test("no address of a private IPv4 range is public, however it is hidden in IPv6", () => {
  const octet = fc.integer({ min: 0, max: 255 });
  const privateAddress = fc.oneof(
    fc.tuple(fc.constant(127), octet, octet, octet),
    fc.tuple(fc.constant(10), octet, octet, octet),
    fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
    fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
  );
  fc.assert(
    fc.property(privateAddress, (octets) => {
      const dotted = octets.join(".");
      expect(isPublicAddress(dotted)).toBe(false);
      for (const prefix of ["::ffff:", "::", "64:ff9b::"]) expect(isPublicAddress(`${prefix}${dotted}`)).toBe(false);
    }),
  );
});

test.each([
  ["http://2130706433/", "127.0.0.1"],
  ["http://0177.0.0.1/", "127.0.0.1"],
  ["http://0x7f000001/", "127.0.0.1"],
  ["http://0x7f.1/", "127.0.0.1"],
  ["http://127.1/", "127.0.0.1"],
  ["http://１２７.０.０.１/", "127.0.0.1"],
  ["http://[::ffff:127.0.0.1]/", "::ffff:7f00:1"],
  ["http://[::1]/", "::1"],
])("%s is read as what it is, and refused", (address, host) => {
  const url = outsideUrl(address);
  expect(url.ok && hostOf(url.value)).toBe(host);
  expect(isPublicAddress(host)).toBe(false);
});

test.each([
  "file:///etc/passwd",
  "ftp://example.com/a.ics",
  "gopher://example.com/",
  "data:text/calendar,BEGIN:VCALENDAR",
  "mailto:me@example.com",
  "http://",
  "http://a b/",
  "//example.com/a.ics",
  "calendar",
  "",
])("%j is no web address", (address) => {
  expect(outsideUrl(address)).toEqual({ ok: false, reason: "not-an-address" });
});

test("an address with a name or a password inside is refused", () => {
  for (const address of ["https://me:secret@example.com/", "https://me@example.com/", "https://:x@example.com/"])
    expect(outsideUrl(address)).toEqual({ ok: false, reason: "credentials-in-address" });
});
