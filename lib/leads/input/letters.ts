import { z } from "zod";
import { formKey, optionalParagraph, singleLine } from "@/lib/http/fields";
import { letterAbouts, letterLimits, unknownVariables } from "@/lib/leads/letter";

const RELOAD = "Reload the page and try again";
const unknownWords = (text: string) =>
  `{{${unknownVariables(text)[0] ?? ""}}} is not known. The list beside the field names what can be filled in`;

const subject = singleLine(letterLimits.subject, {
  empty: "Enter a subject",
  long: `Use at most ${letterLimits.subject} characters for the subject`,
}).superRefine((text, context) => {
  if (unknownVariables(text).length > 0) context.addIssue({ code: "custom", message: unknownWords(text) });
});
const body = optionalParagraph(letterLimits.body, `Keep a letter below ${letterLimits.body} characters`)
  .pipe(z.string("Write the letter first"))
  .superRefine((text, context) => {
    if (unknownVariables(text).length > 0) context.addIssue({ code: "custom", message: unknownWords(text) });
  });
const about = z.enum(letterAbouts, "Say what the letter is about");
const next = z.enum(["preview", "done"], RELOAD);

/** A letter to one lead: looked at first, or sent. */
export const letterInput = z.strictObject({
  lead: z.uuid(RELOAD),
  formKey: formKey(),
  about,
  subject,
  body,
  next,
});

/** A template: looked at first, or kept. Without an id it is a new one. */
export const templateInput = z.strictObject({
  template: z.union([z.literal(""), z.uuid(RELOAD)]),
  version: z.coerce.number(RELOAD).int(RELOAD).min(0, RELOAD).max(2_000_000_000, RELOAD),
  name: singleLine(letterLimits.name, {
    empty: "Give the template a name",
    long: `Use at most ${letterLimits.name} characters for the name`,
  }),
  about,
  subject,
  body,
  next,
});

export const templateChoice = z.strictObject({ template: z.uuid(RELOAD) });
export const followUpLinkInput = z.strictObject({ token: z.string().regex(/^[\w-]{43}$/, RELOAD) });
export const stopInput = z.strictObject({ lead: z.uuid(RELOAD) });
