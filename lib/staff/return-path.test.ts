import fc from "fast-check";
import { expect, test } from "vitest";
import { returnPath } from "@/lib/staff/return-path";

test.each(["/staff", "/staff?page=2", "/staff/leads", "/staff/leads/7?note=1&b=a%2Fb"])(
  "signing in leads on to %s",
  (path) => expect(returnPath(path)).toBe(path),
);

test.each([
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "/staff//evil.example",
  "/staff\\evil.example",
  "\\staff",
  "/staffing",
  "/staff.evil.example",
  "/staff@evil.example",
  "/staff:80",
  "/staff/../admin",
  "/staff/%2e%2e/admin",
  "/staff/..//evil.example",
  ["java", "script:alert(1)"].join(""),
  "/staff\n/leads",
  "/staff/\tleads",
  " /staff",
  "/staff/sign-out",
  "/staff/sign-in?return=/staff/sign-in",
  "/",
  "",
  "staff",
  "/STAFF",
  undefined,
  null,
  7,
  ["/staff/leads", "/staff/leads"],
])("signing in never leads on to %j", (path) => expect(returnPath(path)).toBe("/staff"));

test("whatever was asked for, the browser stays on our site and in the desk", () => {
  const pieces = fc.constantFrom("/", "\\", ".", "..", "@", ":", "?", "#", "staff", "evil.example", "%2f", "%5c", "\t");
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const url = new URL(returnPath(`/staff${parts.join("")}`), "https://our.example/staff/sign-in");
      expect(url.host).toBe("our.example");
      expect(url.pathname).toMatch(/^\/staff(\/|$)/);
    }),
  );
});
