import type { Config } from "@/lib/config/config";

/** One variable that nobody has set, and what does not happen, or is not said, until somebody does. */
export type MissingSetup = { readonly variable: keyof Config; readonly without: string };

export const setupWords = {
  title: "Not set up yet",
  lead: "Set these in the environment or in the file .env, and start again:",
};

/** What the operator has not set yet, in the order of its weight. Empty when every promise can be kept. Pure. */
export function missingSetup(settled: Config): readonly MissingSetup[] {
  return weighed.filter(
    ({ variable }) => settled[variable] === undefined || settled[variable] === placeholders[variable],
  );
}

/** A default that says something of the operator which only the operator can know. */
const placeholders: Partial<Record<keyof Config, string>> = { WAYMARK_COMPANY_NAME: "Waymark" };

const weighed: readonly MissingSetup[] = [
  { variable: "RESEND_API_KEY", without: "No mail leaves: all of them wait in the outbox." },
  { variable: "WAYMARK_MAIL_FROM", without: "Mails have no sender, so none of them leaves." },
  { variable: "APP_URL", without: "Links in mails lead to this machine only." },
  { variable: "WAYMARK_COMPANY_NAME", without: "Pages and mails call the consultancy “Waymark”." },
  { variable: "WAYMARK_COMPANY_EMAIL", without: "No page names an address to write to." },
  {
    variable: "WAYMARK_COMPANY_ADDRESS",
    without: "Follow-up mails are refused: the law wants a postal address in them.",
  },
  { variable: "WAYMARK_HOSTING_REGION", without: "The privacy page can’t say where the site runs." },
];
