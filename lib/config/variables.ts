import { z } from "zod";

const url = (protocols: readonly string[]) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
      `must be an address that starts with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}`,
    );

const port = z.coerce.number("must be a number from 1 to 65535").int().min(1).max(65_535);
const line = z.string().trim().min(1, "must not be empty").max(300);

/** The address in `Name <name@example.com>`, or the whole text where it is one; null where there is none. */
export function mailboxIn(text: string): string | null {
  const inside = /<([^<>]*)>$/.exec(text)?.[1] ?? text;
  return z.email().safeParse(inside).success ? inside : null;
}

/** Every variable that Waymark reads: how it must look and what it is for. The README's table is checked against this. */
export const variables = {
  DATABASE_URL: {
    shape: url(["postgres:", "postgresql:"]).optional(),
    means: "A Postgres of your own, 15 or newer. Without it Waymark starts the one it brings.",
    example: "postgres://waymark:secret@db.internal/waymark",
  },
  PORT: {
    shape: port.optional(),
    means: "The port to listen on. Without it: the first free one from 3000.",
    example: "8080",
  },
  APP_URL: {
    shape: url(["http:", "https:"]).optional(),
    means: "The address that people type, used in every link and mail. Without it: http://localhost and the port.",
    example: "https://waymark.example",
  },
  WAYMARK_HOST: {
    shape: line.default("127.0.0.1"),
    means: "The network address to listen on.",
    example: "0.0.0.0",
  },
  WAYMARK_DATA_DIR: {
    shape: line.default(".data"),
    means: "The folder for the embedded Postgres and the secrets made on the first start.",
    example: "/srv/waymark",
  },
  WAYMARK_SECRET: {
    shape: z.string().min(32, "must have at least 32 characters").optional(),
    means:
      "Signs sessions and forms. Without it: made on the first start and kept in the data folder. Set it when several servers share a database.",
    example: "(output of: openssl rand -base64 32)",
  },
  WAYMARK_WORKER: {
    shape: z.enum(["inside", "apart"], "must be inside or apart").default("inside"),
    means: "Whether mail and other jobs run inside the server (inside) or only in npm run worker (apart).",
    example: "apart",
  },
  WAYMARK_TRUSTED_PROXIES: {
    shape: z.coerce.number("must be a number").int().min(0).max(5).default(0),
    means:
      "How many reverse proxies stand in front, so that rate limits see the visitor's address and not the proxy's.",
    example: "1",
  },
  WAYMARK_LOG_LEVEL: {
    shape: z
      .enum(["debug", "info", "warn", "error", "silent"], "must be debug, info, warn, error or silent")
      .default("info"),
    means: "The least important lines to log. Logs never hold personal data.",
    example: "warn",
  },
  RESEND_API_KEY: {
    shape: line.optional(),
    means: "The key of a Resend account. Without it mails wait in the outbox as “not sent: no provider”.",
    example: "re_123",
  },
  RESEND_BASE_URL: {
    shape: url(["http:", "https:"]).optional(),
    means: "Another address for Resend's interface, for tests and proxies.",
    example: "https://api.resend.com",
  },
  WAYMARK_MAIL_FROM: {
    shape: line
      .refine((text) => mailboxIn(text) !== null, "must be an email address, or a name and <an email address>")
      .optional(),
    means: "The sender of every mail, at a domain that Resend has verified. Without it no mail leaves.",
    example: "Northway Consulting <hello@northway.example>",
  },
  WAYMARK_COMPANY_NAME: {
    shape: line.default("Waymark"),
    means: "The consultancy's name, on pages and in mails.",
    example: "Northway Consulting",
  },
  WAYMARK_COMPANY_EMAIL: {
    shape: z.email("must be an email address").optional(),
    means: "The address for visitors who want to write. Without it pages name none, and answers go to the sender.",
    example: "hello@northway.example",
  },
  WAYMARK_COMPANY_ADDRESS: {
    shape: line.optional(),
    means: "The postal address, which Canadian and US law want in every follow-up mail.",
    example: "1 Example Street, Toronto ON, Canada",
  },
  WAYMARK_HOSTING_REGION: {
    shape: line.optional(),
    means: "Where the server and its database run, for the privacy page.",
    example: "Montréal, Canada",
  },
  WAYMARK_COMPANY_REGIONS: {
    shape: line.default("Canada, United States"),
    means: "Where the consultancy works, as a list with commas.",
    example: "Canada, United States",
  },
} as const;

export type VariableName = keyof typeof variables;
