import { z } from "zod";
import { refuse, type Refusal } from "@/e2e/resend/refusal";

/** An attachment as it arrived; `content` is base64, or empty when the file was named by its address in `path`. */
export type KeptAttachment = {
  readonly filename: string;
  readonly contentType: string;
  readonly content: string;
  readonly path: string;
};

/** A mail that was accepted, with every list of addresses as a list. */
export type KeptMail = {
  readonly id: string;
  readonly idempotencyKey: string | null;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly replyTo: readonly string[];
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly tags: ReadonlyArray<{ readonly name: string; readonly value: string }>;
  readonly attachments: readonly KeptAttachment[];
};

export type MailContent = Omit<KeptMail, "id" | "idempotencyKey">;

/** Resend takes at most 50 recipients: https://resend.com/docs/api-reference/emails/send-email */
const mostRecipients = 50;
/** "It can only contain ASCII letters, numbers, underscores or dashes … no more than 256 characters." */
const tagText = /^[A-Za-z0-9_-]{1,256}$/;
/** `email@example.com` or `Name <email@example.com>`; one address, in ASCII. */
const plainAddress =
  /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/;
const namedAddress = /^[^<>\r\n]*<([^<>]+)>$/;

const oneLine = z.string().regex(/^[^\r\n]*$/, "must be one line");
const addresses = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => (typeof given === "string" ? [given] : given));
const attachment = z.strictObject({
  filename: oneLine.default(""),
  content: z
    .union([z.string(), z.object({ type: z.literal("Buffer"), data: z.array(z.number()) })])
    .transform((given) => (typeof given === "string" ? given : Buffer.from(given.data).toString("base64")))
    .default(""),
  path: z.url().default(""),
  content_type: oneLine.default(""),
  content_id: oneLine.optional(),
});

/** Stricter than Resend in one thing: a field that it does not know is a mistake of ours, and refused. */
const body = z.strictObject({
  from: oneLine.default(""),
  to: addresses.default([]),
  subject: oneLine.default(""),
  html: z.string().default(""),
  text: z.string().default(""),
  cc: addresses.default([]),
  bcc: addresses.default([]),
  reply_to: addresses.default([]),
  headers: z.record(z.string().regex(/^[!-9;-~]+$/, "must be a header's name"), oneLine).default({}),
  tags: z.array(z.strictObject({ name: z.string().regex(tagText), value: z.string().regex(tagText) })).default([]),
  attachments: z.array(attachment).default([]),
  scheduled_at: z.iso.datetime({ offset: true }).optional(),
});

type Body = z.output<typeof body>;

/** Checks one mail as Resend's documentation says and gives it with its lists in order, or the refusal. */
export function readMail(given: unknown): MailContent | Refusal {
  const parsed = body.safeParse(given);
  if (!parsed.success) return refuse("validation_error", z.prettifyError(parsed.error));
  const { from, to, subject, html, text, cc, bcc, reply_to: replyTo, headers, tags, attachments } = parsed.data;
  const refused =
    missingField(parsed.data) ??
    wrongAddress({ from: [from], to, cc, bcc, reply_to: replyTo }) ??
    attachments.map(wrongAttachment).find((refusal) => refusal !== null);
  if (refused) return refused;
  const files = attachments.map(({ filename, content, path, content_type: contentType }) => ({
    filename,
    content,
    path,
    contentType,
  }));
  return { from, to, cc, bcc, replyTo, subject, html, text, headers, tags, attachments: files };
}

function missingField({ from, to, subject, html, text }: Body): Refusal | null {
  const missing = Object.entries({ from, to: to.join(""), subject }).find(([, value]) => value === "");
  if (missing) return refuse("missing_required_field", `Missing \`${missing[0]}\` field.`);
  return html === "" && text === "" ? refuse("validation_error", "Missing `html` or `text` field.") : null;
}

function wrongAddress(fields: Readonly<Record<string, readonly string[]>>): Refusal | null {
  for (const [field, given] of Object.entries(fields)) {
    if (given.length > mostRecipients)
      return refuse("validation_error", `The \`${field}\` field takes at most ${mostRecipients} addresses.`);
    if (!given.every(isAddress)) {
      const form = "The email address needs to follow the `email@example.com` or `Name <email@example.com>` format.";
      return refuse(
        field === "from" ? "invalid_from_address" : "validation_error",
        `Invalid \`${field}\` field. ${form}`,
      );
    }
  }
  return null;
}

function isAddress(given: string): boolean {
  const plain = namedAddress.exec(given)?.[1] ?? given;
  return plain.length <= 254 && plainAddress.test(plain);
}

function wrongAttachment({ filename, content, path }: Body["attachments"][number]): Refusal | null {
  if (content === "" && path === "")
    return refuse("invalid_attachment", "Attachment must have either a `content` or `path`.");
  if (!isBase64(content)) return refuse("invalid_attachment", "The `content` of an attachment must be base64.");
  return filename === "" ? refuse("invalid_attachment", "An attachment needs a `filename`.") : null;
}

function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
}
