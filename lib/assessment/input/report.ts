import * as z from "zod";
import { inputWords } from "@/lib/assessment/words/input";
import { emailAddress, formKey, optionalLine, tickBox } from "@/lib/http/fields";

const words = inputWords.en;

/** The token of a result's address: 256 bits in base64url. */
export const resultToken = z.string(words.strangeForm).regex(/^[A-Za-z0-9_-]{43}$/, words.strangeForm);

/** "Email me this report". `homepage` is the trap that people don't see. */
export const reportInput = z.strictObject(
  {
    token: resultToken,
    formKey: formKey(),
    challenge: z.string().max(2_000).default("").catch(""),
    solution: z.string().max(500).default("").catch(""),
    homepage: z.string().default(""),
    email: emailAddress(),
    name: optionalLine(100, words.nameTooLong),
    report: tickBox().refine((isTicked) => isTicked, words.reportConsent),
    followUp: tickBox(),
  },
  { error: words.strangeForm },
);
