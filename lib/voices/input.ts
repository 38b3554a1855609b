import { z } from "zod";
import { optionalLine, optionalParagraph, singleLine, tickBox } from "@/lib/http/fields";
import { voiceLengthMax, voiceStates } from "@/lib/voices/voice";
import { voiceWords } from "@/lib/voices/words";

const words = voiceWords.en.fields;
const token = z.string(words.reload).regex(/^[\w-]{43}$/, words.reload);

/** What somebody writes about a call, under the name that they want printed, and only with their consent. */
export const voiceInput = z.strictObject({
  token,
  words: optionalParagraph(voiceLengthMax, words.longWords).pipe(z.string(words.emptyWords)),
  name: singleLine(100, { empty: words.emptyName, long: words.longName }),
  company: optionalLine(100, words.longCompany),
  publication: tickBox().refine((isTicked) => isTicked, words.consent),
});

export type VoiceInput = z.output<typeof voiceInput>;

export const ownVoiceChoice = z.strictObject({ token });
export const voiceChoice = z.strictObject({ voice: z.uuid(words.reload) });
export const callChoice = z.strictObject({ booking: z.uuid(words.reload) });

/** Whether a word of an address can be the token of a link at all. */
export function isToken(text: unknown): text is string {
  return token.safeParse(text).success;
}

/** The query of the desk's list of voices. Nonsense narrows nothing. */
export const voicesView = z.object({ state: z.enum(voiceStates).optional().catch(undefined) });
