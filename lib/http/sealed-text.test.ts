import { expect, test } from "vitest";
import { sealText, unsealText } from "@/lib/http/sealed-text";

const seal = { purpose: "calendar-feed", secret: "a secret of the server, long enough" };
const text = 'https://calendar.example/private-0123/basic.ics "é🎉"';

test("a sealed text opens again as it was, and shows nothing of itself", async () => {
  const sealed = await sealText(text, seal);
  expect(await unsealText(sealed, seal)).toBe(text);
  expect(sealed).not.toContain("private-0123");
  expect(Buffer.from(sealed, "base64url").toString()).not.toContain("calendar.example");
});

test("two seals of one text look different", async () => {
  expect(await sealText(text, seal)).not.toBe(await sealText(text, seal));
});

test("an altered text, another purpose and another secret open nothing", async () => {
  const sealed = await sealText(text, seal);
  const altered = `${sealed.slice(0, -9)}${sealed.at(-9) === "A" ? "B" : "A"}${sealed.slice(-8)}`;
  expect(await unsealText(altered, seal)).toBeNull();
  expect(await unsealText("", seal)).toBeNull();
  expect(await unsealText("not sealed at all", seal)).toBeNull();
  expect(await unsealText(sealed, { ...seal, purpose: "webhook" })).toBeNull();
  expect(await unsealText(sealed, { ...seal, secret: "another secret of the server, too" })).toBeNull();
});
