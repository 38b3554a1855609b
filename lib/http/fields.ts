import { z } from "zod";
import { isLocalDate } from "@/lib/time/local-date";

export type FieldWords = { readonly empty: string; readonly long: string };

// Control characters other than line breaks and tabs: nobody types them, and mail or calendar headers could be forged with them.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0085\u2028\u2029]/;
const ANY_BREAK = /[\t\r\n]/;
const UNREADABLE = "Remove the characters that can't be read, such as control characters";

/** One line of text: trimmed, composed (NFC), at least one character, at most `max`, without control characters. */
export function singleLine(max: number, words: FieldWords) {
  return z
    .string(words.empty)
    .transform((text) => text.normalize("NFC").trim())
    .pipe(
      z
        .string()
        .min(1, words.empty)
        .max(max, words.long)
        .refine((text) => !CONTROL.test(text) && !ANY_BREAK.test(text), UNREADABLE),
    );
}

/** One line that may stay empty; empty becomes null, and so does a line that is not sent. */
export function optionalLine(max: number, long: string) {
  return z.string().default("").pipe(lineOrNull(max, long));
}

/** The same line in a change, where one that is not sent says nothing: undefined, never null. */
export function changedLine(max: number, long: string) {
  return lineOrNull(max, long).optional();
}

function lineOrNull(max: number, long: string) {
  return z
    .string()
    .transform((text) => text.normalize("NFC").trim())
    .pipe(
      z
        .string()
        .max(max, long)
        .refine((text) => !CONTROL.test(text) && !ANY_BREAK.test(text), UNREADABLE),
    )
    .transform((text) => (text === "" ? null : text));
}

/** Several lines that may stay empty; line ends become \n, empty becomes null. */
export function optionalParagraph(max: number, long: string) {
  return z
    .string()
    .default("")
    .transform((text) => text.normalize("NFC").replaceAll(/\r\n?/g, "\n").trim())
    .pipe(
      z
        .string()
        .max(max, long)
        .refine((text) => !CONTROL.test(text), UNREADABLE),
    )
    .transform((text) => (text === "" ? null : text));
}

const ADDRESS = "Enter an email address like name@example.com";
const ONE_ADDRESS = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/;

/**
 * Exactly one address: compatibility forms are folded first (NFKC: full-width signs become plain ones), then lower case,
 * no quotes, commas, spaces or line breaks, at most 254 characters (RFC 5321, 4.5.3.1.3).
 */
export function emailAddress() {
  return z
    .string(ADDRESS)
    .max(1_000, ADDRESS)
    .transform((text) => text.normalize("NFKC").trim().toLowerCase())
    .pipe(
      z
        .string()
        .min(1, "Enter your email address")
        .max(254, "Use an email address of at most 254 characters")
        .regex(ONE_ADDRESS, ADDRESS),
    );
}

/** A tick box: present means yes. */
export function tickBox() {
  return z
    .enum(["yes", "on"])
    .optional()
    .transform((value) => value !== undefined);
}

const FIRST_DAY = "2000-01-01";
const LAST_DAY = "2199-12-31";

/** A calendar day (YYYY-MM-DD) of the years 2000 to 2199: far enough from the calendar's ends to count some days on and back. */
export function dayText(words = "Enter a day of the calendar") {
  return z.string(words).refine((text) => isLocalDate(text) && text >= FIRST_DAY && text <= LAST_DAY, words);
}

const EARLIEST_MS = Date.UTC(1970, 0, 1);
const LATEST_MS = Date.UTC(9999, 11, 31);

/** An instant of RFC 3339 in the years 1970 to 9998, with or without an offset: years that Postgres and JavaScript both can write. */
export function instantText(words: string, { offset = false }: { readonly offset?: boolean } = {}) {
  return z.iso.datetime({ offset, message: words }).refine((text) => {
    const at = Date.parse(text);
    return at >= EARLIEST_MS && at < LATEST_MS;
  }, words);
}

/** The random key that every rendered form carries, so that the same form sent twice is stored once. */
export function formKey() {
  return z.uuid("Reload the page and send the form again");
}
