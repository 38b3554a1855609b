import { z } from "zod";
import { formKey, optionalParagraph, singleLine } from "@/lib/http/fields";
import { filledLimits, hasStrayBraces, letterAbouts, letterLimits, unknownVariables } from "@/lib/leads/letter";

const RELOAD = "Reload the page and try again";
const braceWords = (text: string): string | null => {
  const [unknown] = unknownVariables(text);
  if (unknown !== undefined)
    return `{{${unknown}}} is not known. The list beside the field names what can be filled in`;
  return hasStrayBraces(text) ? "Close every {{ with }}, or take the double braces away" : null;
};

function checkBraces(text: string, context: z.RefinementCtx): void {
  const message = braceWords(text);
  if (message !== null) context.addIssue({ code: "custom", message });
}

/** Subject and words of a letter: what stands between double braces is filled in, and must be known. */
function draft(limits: { readonly subject: number; readonly body: number }) {
  return {
    subject: singleLine(limits.subject, {
      empty: "Enter a subject",
      long: `Use at most ${limits.subject} characters for the subject`,
    }).superRefine(checkBraces),
    body: optionalParagraph(limits.body, `Keep a letter below ${limits.body} characters`)
      .pipe(z.string("Write the letter first"))
      .superRefine(checkBraces),
  };
}

const about = z.enum(letterAbouts, "Say what the letter is about");
const next = z.enum(["preview", "done"], RELOAD);

/** A letter to one lead: looked at first, or sent. */
export const letterInput = z.strictObject({
  lead: z.uuid(RELOAD),
  formKey: formKey(),
  about,
  ...draft(filledLimits),
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
  ...draft(letterLimits),
  next,
});

export const templateChoice = z.strictObject({ template: z.uuid(RELOAD) });

/** Null where what was sent is no link of ours: then nothing was ended, and whoever sent it must hear so. */
export const followUpLinkInput = z.object({
  token: z
    .string()
    .regex(/^[\w-]{43}$/)
    .nullable()
    .catch(null),
});
export const stopInput = z.strictObject({ lead: z.uuid(RELOAD) });
