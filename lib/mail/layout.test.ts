import { expect, test } from "vitest";
import { letterOf, MailLayout, type Sender } from "@/lib/mail/layout";

const sender: Sender = { name: "Northway", email: null, postalAddress: null, url: "https://northway.example" };

const written = async (by: Sender) =>
  letterOf("Hello", MailLayout({ sender: by, preview: "Hello", reason: "You booked a call.", children: "Hello" }));

test("the foot of a mail names the addresses that are configured", async () => {
  const { html, text } = await written({
    ...sender,
    email: "hello@northway.example",
    postalAddress: "1 Example Street",
  });
  expect(html).toContain('href="mailto:hello@northway.example"');
  expect(text).toContain("Northway, 1 Example Street · hello@northway.example · https://northway.example");
});

test("the foot of a mail names no address where none is configured", async () => {
  const { html, text } = await written(sender);
  expect(html).not.toMatch(/mailto:|null/);
  expect(text).toContain("You booked a call. Northway · https://northway.example");
});
