import { z } from "zod";
import { SurroundingsError } from "@/db/surroundings";
import { mailboxIn, variables, type VariableName } from "@/lib/config/variables";

type Shapes = { [Name in VariableName]: (typeof variables)[Name]["shape"] };

// Object.fromEntries forgets which key has which value; every pair stays as it was.
// oxlint-disable-next-line no-unsafe-type-assertion
const shapes = Object.fromEntries(Object.entries(variables).map(([name, { shape }]) => [name, shape])) as Shapes;
const schema = z.object(shapes);

/** All configuration, checked and with its defaults. */
export type Config = z.output<typeof schema>;

/**
 * Reads the variables of `environment` that belong to Waymark. Throws `SurroundingsError` with one sentence that names
 * every malformed variable, and every unknown one that starts like ours (a typing error would otherwise go unnoticed).
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value !== "");
  const unknown = given.map(([name]) => name).filter((name) => /^(WAYMARK|RESEND)_/.test(name) && !(name in variables));
  const parsed = schema.safeParse(Object.fromEntries(given.filter(([name]) => name in variables)));
  const problems = [
    ...unknown.map((name) => `${name} is not a variable of Waymark`),
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join(".")} ${issue.message}`),
  ];
  if (!parsed.success || problems.length > 0) {
    throw new SurroundingsError(`Wrong configuration: ${problems.join("; ")}. README.md lists all variables.`);
  }
  return parsed.data;
}

declare global {
  /** Shared by the server's own modules and Next's bundles of them, which are two copies in one process. */
  var waymarkConfig: Config | undefined;
}

/** The configuration of this process, read once. */
export function config(): Config {
  return (globalThis.waymarkConfig ??= readConfig(process.env));
}

/** What the start found out by itself (embedded database, free port, kept secret) becomes part of the configuration. */
export function settleConfig(found: Partial<Config>): Config {
  globalThis.waymarkConfig = { ...config(), ...found };
  return globalThis.waymarkConfig;
}

/** Adds what a configuration file says to the environment; what the shell set stays. Call it before anything is read. */
export function adoptVariables(found: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(found)) if (value !== undefined) process.env[name] ??= value;
}

/** What this server seals and signs with. Throws where the start has not settled it. */
export function ownSecret(): string {
  const { WAYMARK_SECRET } = config();
  if (WAYMARK_SECRET === undefined) throw new Error("WAYMARK_SECRET is not settled");
  return WAYMARK_SECRET;
}

/** The environment for a program that we start: ours, with the mode that the command settled. */
export function childEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env };
}

/** Tells next-auth, which reads the environment itself, the address that the start has settled. */
export function announceAddress(): void {
  Object.assign(process.env, { NEXTAUTH_URL: appUrl() });
}

/** The address that links and mails use, without a slash at its end. */
export function appUrl(): string {
  return (config().APP_URL ?? `http://localhost:${config().PORT ?? 3000}`).replace(/\/+$/, "");
}

/** The consultancy as pages name it: only what is configured. */
export function company() {
  return companyOf(config());
}

function companyOf(settled: Config) {
  const { WAYMARK_COMPANY_NAME, WAYMARK_COMPANY_EMAIL, WAYMARK_COMPANY_ADDRESS, WAYMARK_COMPANY_REGIONS } = settled;
  return {
    hostingRegion: settled.WAYMARK_HOSTING_REGION ?? null,
    name: WAYMARK_COMPANY_NAME,
    email: WAYMARK_COMPANY_EMAIL ?? null,
    postalAddress: WAYMARK_COMPANY_ADDRESS ?? null,
    regions: WAYMARK_COMPANY_REGIONS.split(",").map((region) => region.trim()),
  };
}

/** Whether a provider and a sender are set up, without which no mail leaves: pages promise none then. */
export function canSendMail(): boolean {
  return config().RESEND_API_KEY !== undefined && config().WAYMARK_MAIL_FROM !== undefined;
}

/** Who signs a mail. */
export function sender() {
  return senderOf(config(), appUrl());
}

/**
 * Who signs mails and invites: answers go to the company's address, else to the one that mails come from, and `email` is
 * null where neither is configured.
 */
export function senderOf(settled: Config, url: string) {
  const { name, email, postalAddress } = companyOf(settled);
  const { WAYMARK_MAIL_FROM } = settled;
  const from = WAYMARK_MAIL_FROM === undefined ? null : mailboxIn(WAYMARK_MAIL_FROM);
  return { name, email: email ?? from, postalAddress, url };
}
