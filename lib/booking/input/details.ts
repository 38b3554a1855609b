import { z } from "zod";
import { emailAddress, optionalLine, optionalParagraph, singleLine } from "@/lib/http/fields";

/** What somebody types to book a call: the form in the browser and the server read it with this one schema. */
export const typedInput = z.object({
  name: singleLine(100, {
    empty: "Enter your name",
    long: "Use at most 100 characters for your name",
  }),
  email: emailAddress(),
  company: optionalLine(100, "Use at most 100 characters for the company"),
  phone: optionalLine(40, "Use at most 40 characters for the phone number"),
  note: optionalParagraph(2_000, "Use at most 2,000 characters for your note"),
});
