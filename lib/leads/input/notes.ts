import { z } from "zod";
import { formKey, optionalParagraph, tickBox } from "@/lib/http/fields";
import { noteLengthMax } from "@/lib/leads/note";

const RELOAD = "Reload the page and try again";
const id = z.uuid(RELOAD);
const paragraph = optionalParagraph(noteLengthMax, "Keep a note below 10,000 characters");
const body = paragraph.pipe(z.string("Write the note first"));

export const noteInput = z.strictObject({ lead: id, formKey: formKey(), body });
/** After a comparison with what is stored, a second text may come along, which counts where something is written in it. */
export const noteEditInput = z
  .strictObject({
    lead: id,
    note: id,
    version: z.coerce.number(RELOAD).int(RELOAD).min(1, RELOAD).max(2_000_000_000, RELOAD),
    text: body,
    textCombined: paragraph,
  })
  .transform(({ textCombined, text, ...wish }) => ({ ...wish, text: textCombined ?? text }));
export const noteChoice = z.strictObject({ lead: id, note: id });
export const mentionChoice = z.strictObject({ note: id });
export const mentionMailInput = z.strictObject({ wantsMail: tickBox() });
