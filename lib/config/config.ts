import { z } from "zod";
import { SurroundingsError } from "@/db/surroundings";
import { variables, type VariableName } from "@/lib/config/variables";

const shapes = Object.fromEntries(Object.entries(variables).map(([name, { shape }]) => [name, shape])) as {
  // Object.fromEntries forgets which key has which value; the line above keeps every pair as it was.
  [Name in VariableName]: (typeof variables)[Name]["shape"];
};
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

/** The address that links and mails use, without a slash at its end. */
export function appUrl(): string {
  return (config().APP_URL ?? `http://localhost:${config().PORT ?? 3000}`).replace(/\/+$/, "");
}

/** The consultancy as pages and mails name it. */
export function company() {
  const { WAYMARK_COMPANY_NAME, WAYMARK_COMPANY_EMAIL, WAYMARK_COMPANY_ADDRESS, WAYMARK_COMPANY_REGIONS } = config();
  return {
    name: WAYMARK_COMPANY_NAME,
    email: WAYMARK_COMPANY_EMAIL,
    postalAddress: WAYMARK_COMPANY_ADDRESS ?? null,
    regions: WAYMARK_COMPANY_REGIONS.split(",").map((region) => region.trim()),
  };
}
